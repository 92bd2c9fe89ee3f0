package nl.biotoop.monitor.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.benchmark.Benchmarks;
import nl.biotoop.benchmark.Course;
import nl.biotoop.benchmark.Course.Change;
import nl.biotoop.ecosystem.Term;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.monitor.web.YearsPage.Cell;
import nl.biotoop.monitor.web.YearsPage.Row;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.RegionFigure;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Page.Choice;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.RegionCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One region in several years. What was measured otherwise, or for another area, is said and not
 * judged.
 */
@Controller
class YearsController {
  private static final int MOST = 4;

  /** Of the years shown when none is asked for, the first is at least so much before the last. */
  private static final int APART = 4;

  private static final int LONGEST_YEAR = 12;

  /** Of these a difference in percent says nothing. */
  private static final Set<String> PLAIN = Set.of("z-score", "score", "years");

  private final Benchmarks benchmarks;
  private final StandingWords told;
  private final Vocabulary vocabulary;

  YearsController(Benchmarks benchmarks, StandingWords told, Vocabulary vocabulary) {
    this.benchmarks = benchmarks;
    this.told = told;
    this.vocabulary = vocabulary;
  }

  @GetMapping({"/nl/monitor/{region}/jaren", "/en/monitor/{region}/years"})
  Page years(
      @PathVariable("region") String code,
      @RequestParam(name = "year", defaultValue = "") List<String> asked,
      Language language) {
    Words words = Words.of(language);
    RegionCode region = RegionCode.read(code).orElseThrow(() -> new NotFound("region"));
    List<Course> courses = benchmarks.courses(region).orElseThrow(() -> new NotFound("region"));
    NavigableMap<String, Long> known = counted(courses);
    List<String> notices = new ArrayList<>();
    List<String> years = chosen(asked, known, notices, words);
    return new YearsPage(
        told.name(region, words),
        StandingPages.address(region, words),
        courses.stream()
            .filter(course -> course.element().isPresent() && !course.region().equals(region))
            .findFirst()
            .map(course -> told.described(course.region(), words))
            .filter(area -> !area.equals(told.described(region, words)))
            .orElse(""),
        choices(years, known.descendingKeySet(), words),
        notices,
        years,
        years.size() < 2
            ? List.of()
            : courses.stream().map(course -> row(course, years, words)).toList(),
        gaps(courses, language));
  }

  /** How many figures each year has. */
  private static NavigableMap<String, Long> counted(List<Course> courses) {
    return courses.stream()
        .flatMap(course -> course.years().stream())
        .collect(Collectors.groupingBy(it -> it, TreeMap::new, Collectors.counting()));
  }

  private static List<String> chosen(
      List<String> asked, NavigableMap<String, Long> known, List<String> notices, Words words) {
    List<String> wanted =
        asked.stream().map(String::strip).filter(it -> !it.isEmpty()).distinct().toList();
    if (wanted.isEmpty()) {
      return shown(known);
    }
    List<String> years = new ArrayList<>();
    for (String year : wanted) {
      if (!known.containsKey(year)) {
        notices.add(
            words.text(
                "monitor.years.unknown",
                year.length() <= LONGEST_YEAR
                    ? year
                    : year.substring(0, year.offsetByCodePoints(0, LONGEST_YEAR / 2)) + "…"));
      } else if (years.size() == MOST) {
        notices.add(words.text("monitor.years.most", MOST));
        break;
      } else {
        years.add(year);
      }
    }
    Collections.sort(years);
    return years;
  }

  /** The newest year that has half of what can be had, and the fullest of those well before it. */
  private static List<String> shown(NavigableMap<String, Long> known) {
    long most = known.values().stream().mapToLong(Long::longValue).max().orElse(0);
    Optional<String> last =
        known.descendingMap().entrySet().stream()
            .filter(year -> 2 * year.getValue() >= most)
            .map(Map.Entry::getKey)
            .findFirst();
    Optional<String> first =
        last.flatMap(
            year -> fullest(known.headMap(String.valueOf(Integer.parseInt(year) - APART), true)));
    return Stream.of(first, last).flatMap(Optional::stream).toList();
  }

  /** The newest of those with the most. */
  private static Optional<String> fullest(Map<String, Long> known) {
    return known.entrySet().stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  private static List<List<Choice>> choices(List<String> years, Set<String> known, Words words) {
    List<List<Choice>> choices = new ArrayList<>();
    for (int place = 0; place < MOST; place++) {
      String chosen = place < years.size() ? years.get(place) : "";
      choices.add(
          Stream.concat(
                  Stream.of(new Choice("", words.text("monitor.compare.none"), chosen.isEmpty())),
                  known.stream().map(year -> new Choice(year, year, year.equals(chosen))))
              .toList());
    }
    return choices;
  }

  private String gaps(List<Course> courses, Language language) {
    Set<Term> known =
        courses.stream().flatMap(it -> it.element().stream()).collect(Collectors.toSet());
    return vocabulary.elements().stream()
        .filter(element -> !known.contains(element))
        .map(element -> element.label().in(language))
        .collect(Collectors.joining(", "));
  }

  private Row row(Course course, List<String> years, Words words) {
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
