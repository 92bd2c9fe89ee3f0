package nl.biotoop.desk.web.insight;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import nl.biotoop.desk.insight.Disclosure;
import nl.biotoop.desk.insight.Insight;
import nl.biotoop.desk.insight.SearchLine;
import nl.biotoop.ecosystem.Theme;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/** An insight as tables to read. */
final class InsightTables {
  private final String region;
  private final Insight insight;
  private final List<SearchLine> searches;
  private final Vocabulary vocabulary;
  private final Words words;
  private final List<String> months;

  InsightTables(
      String region,
      Insight insight,
      List<SearchLine> searches,
      Vocabulary vocabulary,
      Words words) {
    this.region = region;
    this.insight = insight;
    this.searches = searches;
    this.vocabulary = vocabulary;
    this.words = words;
    DateTimeFormatter month =
        DateTimeFormatter.ofPattern("MMM yy", Locale.of(words.language().code()));
    this.months = insight.months().stream().map(month::format).toList();
  }

  /** Those that have a line. */
  List<InsightPage.Table> all() {
    List<InsightPage.Table> tables =
        new ArrayList<>(List.of(asked(), unmet(), elements(), searched()));
    tables.removeIf(table -> table.lines().isEmpty());
    return tables;
  }

  private InsightPage.Table asked() {
    return new InsightPage.Table(
        "vragen",
        words.text("desk.insight.asked.title"),
        words.text("desk.insight.few.note", Disclosure.FEWEST),
        words.text("desk.insight.theme"),
        List.of(
            words.text("desk.insight.asked"),
            words.text("desk.insight.helped"),
            words.text("desk.insight.no-help")),
        months,
        insight.themes().stream()
            .map(line ->
                new InsightPage.Line(
                    theme(line.theme()),
                    href(line.theme()),
                    List.of(
                        words.number(line.asked()), number(line.helped()), number(line.unmet())),
                    numbers(line.months())))
            .toList());
  }

  private InsightPage.Table unmet() {
    return new InsightPage.Table(
        "zonder-hulp",
        words.text("desk.insight.unmet.title"),
        words.text("desk.insight.unmet.note"),
        words.text("desk.insight.theme"),
        List.of(words.text("desk.insight.asked")),
        months,
        insight.themes().stream()
            .filter(line -> line.unmet().filter(unmet -> unmet > 0).isPresent())
            .map(line ->
                new InsightPage.Line(
                    theme(line.theme()),
                    href(line.theme()),
                    List.of(number(line.unmet())),
                    numbers(line.unmetMonths())))
            .toList());
  }

  private InsightPage.Table elements() {
    return new InsightPage.Table(
        "onderdelen",
        words.text("desk.insight.elements.title"),
        words.text("desk.insight.elements.note"),
        words.text("desk.insight.element"),
        List.of(words.text("desk.insight.at-least")),
        months,
        insight.elements().stream()
            .map(line ->
                new InsightPage.Line(
                    vocabulary.element(line.element()).label().in(words.language()),
                    null,
                    List.of(words.number(line.unmet())),
                    numbers(line.months())))
            .toList());
  }

  private InsightPage.Table searched() {
    return new InsightPage.Table(
        "gezocht",
        words.text("desk.insight.searched.title"),
        words.text("desk.insight.searched.note"),
        words.text("desk.insight.theme"),
        List.of(words.text("desk.insight.asked")),
        months,
        searches.stream()
            .map(line ->
                new InsightPage.Line(
                    theme(Optional.of(line.theme())),
                    href(Optional.of(line.theme())),
                    List.of(words.number(line.searched())),
                    numbers(line.months())))
            .toList());
  }

  /** The grid of one theme, where its gaps show. */
  private @Nullable String href(Optional<String> theme) {
    return theme
        .map(id ->
            Paths.of(words.language(), "vragen", "inzicht")
                + "?region="
                + region
                + "&theme="
                + id
                + "#aanbod")
        .orElse(null);
  }

  private String theme(Optional<String> id) {
    return id.flatMap(
            theme -> vocabulary.themes().stream().filter(it -> it.id().equals(theme)).findFirst())
        .map(Theme::label)
        .map(label -> label.in(words.language()))
        .orElse(words.text("desk.unknown"));
  }

  private List<String> numbers(List<Optional<Integer>> numbers) {
    return numbers.stream().map(this::number).toList();
  }

  private String number(Optional<Integer> number) {
    return number.map(it -> words.number(it)).orElse(words.text("desk.insight.few"));
  }

  /** How fast and how directly, each with its number or that there are too few. */
  List<InsightPage.Fact> facts() {
    Insight.Pace pace = insight.pace();
    return List.of(
        new InsightPage.Fact(
            words.text("desk.insight.pace.median"),
            told(pace.medianDays(), it -> words.text("desk.insight.days", it))),
        new InsightPage.Fact(
            words.text("desk.insight.pace.prompt", Insight.PROMPT.toDays()),
            percent(pace.promptPercent())),
        new InsightPage.Fact(
            words.text("desk.insight.pace.hops"),
            told(pace.meanHops(), it -> words.text("desk.insight.times", it))),
        new InsightPage.Fact(
            words.text("desk.insight.pace.direct"), percent(pace.directPercent())));
  }

  private String told(OptionalDouble number, UnaryOperator<String> unit) {
    return number.isPresent()
        ? unit.apply(words.number(number.getAsDouble()))
        : words.text("desk.insight.too-few");
  }

  private String percent(Optional<Integer> percent) {
    return percent
        .map(it -> words.text("desk.insight.percent", words.number(it)))
        .orElse(words.text("desk.insight.too-few"));
  }
}
