package nl.biotoop.observation.api;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.biotoop.observation.Dataset;
import nl.biotoop.observation.Load;
import nl.biotoop.observation.Load.FromFile;

/**
 * Where single figures of a table come from: from its owner, or from files that somebody handed in,
 * of which the licence is not known.
 */
final class Origins {
  private final Dataset dataset;
  private final Map<Integer, FromFile> files = new HashMap<>();

  private Origins(Dataset dataset) {
    this.dataset = dataset;
  }

  /** Of a table with its loads. */
  static Origins of(Dataset dataset, List<Load> loads) {
    Origins origins = new Origins(dataset);
    loads.stream()
        .filter(Load::counts)
        .forEach(load -> load.file().ifPresent(it -> origins.files.put(load.number(), it)));
    return origins;
  }

  /** Whether the owner gave all figures. */
  boolean isOfOwner() {
    return files.isEmpty();
  }

  /** The address of the table; the origin of files as it was told. */
  String source(Collection<Integer> loads) {
    String told =
        loads.stream()
            .filter(files::containsKey)
            .sorted()
            .map(files::get)
            .map(FromFile::source)
            .distinct()
            .collect(Collectors.joining(" | "));
    return told.isEmpty() ? dataset.url() : told;
  }

  /** The address of the licence; {@code ""} when it is not known. */
  String licence(Collection<Integer> loads) {
    return loads.stream().anyMatch(files::containsKey) ? "" : dataset.licenceUrl();
  }
}
