package nl.biotoop.observation;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A load of a few figures, as if somebody had fetched them. */
final class SomeLoad {
  private SomeLoad() {}

  static Load add(Observations observations, String dataset, Figure... figures) {
    Observations.Intake intake =
        new Observations.Intake(
            UUID.randomUUID(),
            dataset,
            "proef",
            UUID.randomUUID().toString().replace("-", ""),
            Optional.empty(),
            Optional.of(UUID.randomUUID()));
    if (observations.add(intake, Stream.of(figures))
        instanceof Observations.Loaded.Kept(Load load)) {
      return load;
    }
    throw new AssertionError("Not kept");
  }
}
