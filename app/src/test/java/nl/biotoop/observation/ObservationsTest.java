package nl.biotoop.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import nl.biotoop.AppTest;
import nl.biotoop.observation.Observations.Intake;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Loads are added and taken back; nothing published moves. */
@AppTest
class ObservationsTest {
  private final Observations observations;
  private final LoadRevisions revisions;
  private final Holdings holdings;
  private final Datasets datasets;

  @Autowired
  ObservationsTest(
      Observations observations, LoadRevisions revisions, Holdings holdings, Datasets datasets) {
    this.observations = observations;
    this.revisions = revisions;
    this.holdings = holdings;
    this.datasets = datasets;
  }

  private static Figure figure(String indicator, String region, String period, double value) {
    return new Figure(indicator, region, period, OptionalDouble.of(value), "");
  }

  private static Intake intake(String dataset, String payload) {
    return new Intake(
        UUID.randomUUID(), dataset, "proef", payload, Optional.empty(), Optional.empty());
  }

  private Load add(String dataset, String payload, Figure... figures) {
    return ((Observations.Loaded.Kept)
            observations.add(intake(dataset, payload), Stream.of(figures)))
        .load();
  }

  @Test
  void theShippedFiguresAreThereOnceWithEveryEmptyCell() {
    assertThat(datasets.all()).hasSize(16);
    assertThat(observations.newestLoads().keySet())
        .containsAll(datasets.all().stream().map(Dataset::code).toList());
    assertThat(holdings.figures("03759ned", "population", Vintage.NOW))
        .filteredOn(one -> one.region().equals("GM0855") && one.period().equals("2019"))
        .singleElement()
        .satisfies(one -> assertThat(one.value()).isPresent());
    assertThat(holdings.figures("tgs00042", "gerd_share_gdp", Vintage.NOW))
        .filteredOn(one -> one.region().equals("NL41"))
        .isNotEmpty()
        .allMatch(one -> one.isConfidential() && one.value().isEmpty());
    assertThat(observations.loads("tgs00101")).hasSize(1);
  }

  @Test
  void theNewestLoadOfACellCountsAndTheRestStays() {
    Load first = add("p1", "a", figure("p1", "X", "2020", 1), figure("p1", "X", "2021", 2));
    Vintage then = observations.vintage();
    Load second = add("p1", "b", figure("p1", "X", "2021", 3));
    assertThat(holdings.figures("p1", "p1", Vintage.NOW))
        .extracting(one -> one.value().getAsDouble())
        .containsExactly(1.0, 3.0);
    assertThat(holdings.figures("p1", "p1", then))
        .extracting(one -> one.value().getAsDouble())
        .containsExactly(1.0, 2.0);
    assertThat(revisions.of(second, observations.loads("p1"), 10))
        .isEqualTo(
            new LoadRevision(
                0,
                1,
                1,
                List.of(
                    new LoadRevision.Change(
                        figure("p1", "X", "2021", 2), figure("p1", "X", "2021", 3)))));
    assertThat(revisions.of(first, observations.loads("p1"), 10))
        .isEqualTo(new LoadRevision(2, 0, 0, List.of()));
  }

  @Test
  void whatIsTakenBackStillCountsForWhatWasPublishedBefore() {
    add("p2", "a", figure("p2", "X", "2020", 1));
    Load wrong = add("p2", "b", figure("p2", "X", "2020", 99));
    Vintage published = observations.vintage();
    UUID actor = UUID.randomUUID();
    assertThat(observations.takeBack(wrong.number(), actor)).isTrue();
    assertThat(observations.takeBack(wrong.number(), actor)).isFalse();
    assertThat(holdings.figures("p2", "p2", Vintage.NOW))
        .extracting(one -> one.value().getAsDouble())
        .containsExactly(1.0);
    assertThat(holdings.figures("p2", "p2", published))
        .extracting(one -> one.value().getAsDouble())
        .containsExactly(99.0);
    assertThat(holdings.figures("p2", "p2", observations.vintage()))
        .extracting(one -> one.value().getAsDouble())
        .containsExactly(1.0);
  }

  @Test
  void aPublishedFigureIsTheSameToTheBitAfterTenLaterLoads() {
    Random random = new Random(20261128);
    Figure[] cells = new Figure[50];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = figure("p3", "R" + i % 10, "" + (2000 + i / 10), random.nextGaussian());
    }
    add("p3", "start", cells);
    Vintage published = observations.vintage();
    List<Figure> before = holdings.figures("p3", "p3", published);
    List<Load> later = new ArrayList<>();
    for (int round = 0; round < 10; round++) {
      Figure old = cells[random.nextInt(cells.length)];
      later.add(
          add(
              "p3",
              "later " + round,
              figure("p3", old.region(), old.period(), random.nextGaussian())));
      if (round % 3 == 2) {
        observations.takeBack(later.getFirst().number(), UUID.randomUUID());
        later.removeFirst();
      }
    }
    assertThat(holdings.figures("p3", "p3", published)).isEqualTo(before).hasSize(50);
    assertThat(holdings.figures("p3", "p3", Vintage.NOW)).isNotEqualTo(before);
  }

  @Test
  void theSamePayloadOrADoubledCellAddsNothing() {
    Load first = add("p4", "a", figure("p4", "X", "2020", 1));
    assertThat(observations.add(intake("p4", "a"), Stream.of(figure("p4", "X", "2020", 1))))
        .isEqualTo(new Observations.Loaded.Same(first));
    Observations.Loaded doubled =
        observations.add(
            intake("p4", "b"),
            Stream.of(
                figure("p4", "X", "2020", 1),
                figure("p4", "Y", "2020", 1),
                figure("p4", "X", "2020", 2)));
    assertThat(doubled).isEqualTo(new Observations.Loaded.Doubled(figure("p4", "X", "2020", 2)));
    assertThat(observations.loads("p4")).containsExactly(first);
    assertThat(holdings.figures("p4", "p4", Vintage.NOW)).hasSize(1);
  }
}
