package nl.biotoop.monitor.web;

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
import nl.biotoop.ecosystem.Term;
import nl.biotoop.ecosystem.Vocabulary;
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

/** One region in several years. */
@Controller
class YearsController {
  private static final int MOST = 4;

  /** Of the years shown when none is asked for, the first is at least so much before the last. */
  private static final int APART = 4;

  private static final int LONGEST_YEAR = 12;

  private final Benchmarks benchmarks;
  private final StandingWords told;
  private final YearRows rows;
  private final Vocabulary vocabulary;

  YearsController(Benchmarks benchmarks, StandingWords told, YearRows rows, Vocabulary vocabulary) {
    this.benchmarks = benchmarks;
    this.told = told;
    this.rows = rows;
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
            : courses.stream().map(course -> rows.row(course, years, words)).toList(),
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
}
