package nl.biotoop.profile.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import nl.biotoop.platform.ApiCodes;
import nl.biotoop.platform.open.OpenData;
import nl.biotoop.platform.open.OpenTable;
import nl.biotoop.profile.NotedTarget;
import nl.biotoop.profile.Target;
import nl.biotoop.profile.Target.Actual;
import nl.biotoop.profile.TargetNotes;
import nl.biotoop.rules.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The figures that documents of regions name, as open data. */
@RestController
class TargetsApi {
  private final TargetNotes targets;
  private final Clock clock;

  TargetsApi(TargetNotes targets, Clock clock) {
    this.targets = targets;
    this.clock = clock;
  }

  /**
   * A figure; see {@link Target}.
   *
   * @param threshold from where it counts as met; {@code null} when the document gives no bound
   * @param better which side of the threshold is the good one; {@code null} without threshold
   * @param outcome what can be said of it today
   * @param actual how it stands; {@code null} when that is not known, which is never zero
   */
  record TargetView(
      String id,
      String region,
      String kind,
      Text measure,
      Text amount,
      Text owner,
      @Nullable Double threshold,
      @Nullable String better,
      @Nullable String deadline,
      String outcome,
      @Nullable ActualView actual,
      SeenIn evidence,
      Text note) {
    static TargetView of(Target one, LocalDate today) {
      return new TargetView(
          one.id(),
          one.region(),
          ApiCodes.of(one.kind()),
          one.measure(),
          one.amount(),
          one.owner(),
          number(one.threshold()),
          one.threshold().isPresent() ? ApiCodes.of(one.better()) : null,
          one.deadline().map(LocalDate::toString).orElse(null),
          ApiCodes.of(one.outcome(today)),
          one.actual().map(ActualView::of).orElse(null),
          SeenIn.of(one.evidence()),
          one.note());
    }
  }

  /**
   * How a figure stands.
   *
   * @param amount in the unit of the threshold; {@code null} when it cannot be compared
   */
  record ActualView(@Nullable Double amount, Text text, int year, SeenIn evidence) {
    static ActualView of(Actual one) {
      return new ActualView(
          number(one.amount()), one.text(), one.year(), SeenIn.of(one.evidence()));
    }
  }

  private static @Nullable Double number(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }

  record TargetList(String licence, List<TargetView> targets) {}

  private List<TargetView> all() {
    LocalDate today = LocalDate.now(clock);
    return targets.all().stream()
        .map(NotedTarget::target)
        .map(one -> TargetView.of(one, today))
        .toList();
  }

  @GetMapping("/api/v1/targets")
  ResponseEntity<TargetList> list() {
    return OpenData.answer(MediaType.APPLICATION_JSON)
        .body(new TargetList(OpenData.LICENCE, all()));
  }

  /** The list for a spreadsheet; an empty cell is not known. */
  @GetMapping("/api/v1/targets.csv")
  ResponseEntity<String> csv() {
    OpenTable table =
        new OpenTable(
            "id",
            "region",
            "kind",
            "measure_nl",
            "measure_en",
            "amount_nl",
            "amount_en",
            "owner_nl",
            "owner_en",
            "threshold",
            "better",
            "deadline",
            "outcome",
            "actual",
            "actual_nl",
            "actual_en",
            "actual_year",
            "source",
            "line",
            "licence");
    for (TargetView one : all()) {
      ActualView actual = one.actual();
      table.add(
          one.id(),
          one.region(),
          one.kind(),
          one.measure().nl(),
          one.measure().en(),
          one.amount().nl(),
          one.amount().en(),
          one.owner().nl(),
          one.owner().en(),
          one.threshold(),
          one.better(),
          one.deadline(),
          one.outcome(),
          actual == null ? null : actual.amount(),
          actual == null ? null : actual.text().nl(),
          actual == null ? null : actual.text().en(),
          actual == null ? null : actual.year(),
          one.evidence().source(),
          one.evidence().line(),
          OpenData.LICENCE);
    }
    return table.in(OpenData.answer(OpenTable.CSV), "targets.csv");
  }
}
