package nl.biotoop.monitor.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.biotoop.benchmark.Course;
import nl.biotoop.benchmark.Course.Change;
import nl.biotoop.monitor.web.YearsPage.Cell;
import nl.biotoop.monitor.web.YearsPage.Row;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.RegionFigure;
import nl.biotoop.platform.web.Words;
import org.springframework.stereotype.Component;

/**
 * What became of a figure of a region through the years. What was measured otherwise, or for
 * another area, is said and not judged.
 */
@Component
final class YearRows {
  /** Of these a difference in percent says nothing. */
  private static final Set<String> PLAIN = Set.of("z-score", "score", "years");

  private final StandingWords told;

  YearRows(StandingWords told) {
    this.told = told;
  }

  /** A figure in the years that are shown, the oldest first. */
  Row row(Course course, List<String> years, Words words) {
    List<String> known = years.stream().filter(year -> course.in(year).isPresent()).toList();
    Change change =
        known.size() < 2 ? new Change.Unknown() : course.between(known.getFirst(), known.getLast());
    return new Row(
        course
            .element()
            .map(element -> element.label().in(words.language()))
            .orElseGet(() -> words.text("monitor.results.short")),
        course.indicator().name().in(words.language()),
        course.indicator().unitIn(words),
        years.stream().map(year -> cell(course, year, words)).toList(),
        change(course, change, known, words),
        tone(course, change),
        remarks(course, change, known, words));
  }

  private Cell cell(Course course, String year, Words words) {
    Optional<RegionFigure> figure = course.in(year);
    if (figure.isEmpty()) {
      return new Cell("", words.text("monitor.years.gap"), List.of());
    }
    List<String> notes = new ArrayList<>();
    course
        .larger(year)
        .ifPresent(
            area -> notes.add(words.text("monitor.years.larger", told.described(area, words))));
    String status = figure.get().status();
    if (status.contains("b")) {
      notes.add(words.text("monitor.years.break"));
    }
    if (status.contains("d")) {
      notes.add(words.text("monitor.years.otherwise"));
    }
    if (status.contains("u")) {
      notes.add(words.text("monitor.years.unreliable"));
    }
    if (Stream.of("p", "P", "e").anyMatch(status::contains)) {
      notes.add(words.text("monitor.provisional"));
    }
    return new Cell(
        StandingWords.origin(
            course.dataset(), course.indicator(), figure.get(), year, course.region(), words),
        StandingWords.number(figure.get().value().orElseThrow(), words),
        notes);
  }

  private static String change(Course course, Change change, List<String> known, Words words) {
    return switch (change) {
      case Change.Unknown _ -> words.text("monitor.years.too-few");
      case Change.OtherArea _ -> words.text("monitor.years.other-area");
      case Change.Measured measured ->
          words.text(
              "monitor.years.change",
              known.getFirst(),
              known.getLast(),
              difference(course, measured, words));
    };
  }

  /** The difference of the values as they are shown, so that a reader can check it. */
  private static BigDecimal difference(Change.Measured measured) {
    return StandingWords.shown(measured.to()).subtract(StandingWords.shown(measured.from()));
  }

  private static String difference(Course course, Change.Measured measured, Words words) {
    BigDecimal difference = difference(measured);
    if (difference.signum() == 0) {
      return words.text("monitor.years.equal");
    }
    String unit = course.indicator().unit();
    String size = words.number(difference.abs().doubleValue());
    boolean more = difference.signum() > 0;
    if (unit.startsWith("percent")) {
      return words.text(more ? "monitor.years.higher.points" : "monitor.years.lower.points", size);
    }
    if (PLAIN.contains(unit) || measured.from() <= 0) {
      return words.text(more ? "monitor.years.higher" : "monitor.years.lower", size);
    }
    return words.text(
        more ? "monitor.years.higher.percent" : "monitor.years.lower.percent",
        size,
        words.number(100 * difference.abs().doubleValue() / measured.from(), 1));
  }

  /** In prices of each year: more money is not more to spend. */
  private static boolean isPriced(Indicator indicator) {
    return indicator.unit().startsWith("PPS") || indicator.unit().contains("euro");
  }

  private static String tone(Course course, Change change) {
    if (change instanceof Change.Measured measured
        && measured.isOfOneKind()
        && !isPriced(course.indicator())) {
      int better = difference(measured).signum() * course.indicator().direction();
      return better == 0 ? "undecided" : better > 0 ? "better" : "worse";
    }
    return change instanceof Change.Measured ? "undecided" : "unknown";
  }

  private List<String> remarks(Course course, Change change, List<String> known, Words words) {
    List<String> remarks = new ArrayList<>();
    if (change instanceof Change.Measured measured) {
      if (!measured.breaks().isEmpty()) {
        remarks.add(words.text("monitor.years.breaks", listed(measured.breaks(), words)));
      }
      if (measured.otherwise().size() == 1) {
        remarks.add(words.text("monitor.years.definition", measured.otherwise().getFirst()));
      }
      if (isPriced(course.indicator())) {
        remarks.add(words.text("monitor.years.prices"));
      }
      course
          .larger(known.getFirst())
          .ifPresent(area ->
              remarks.add(words.text("monitor.years.both-larger", told.described(area, words))));
    }
    String quality = course.indicator().quality().in(words.language());
    if (!quality.isEmpty()) {
      remarks.add(quality);
    }
    return remarks;
  }

  private static String listed(List<String> years, Words words) {
    return years.size() == 1
        ? years.getFirst()
        : words.text(
            "monitor.years.and",
            String.join(", ", years.subList(0, years.size() - 1)),
            years.getLast());
  }
}
