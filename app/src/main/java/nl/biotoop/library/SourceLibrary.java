package nl.biotoop.library;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.library.Source.Access;
import nl.biotoop.library.Source.Kind;
import nl.biotoop.observation.Dataset;
import nl.biotoop.observation.Datasets;
import nl.biotoop.observation.Holdings;
import nl.biotoop.observation.Holdings.Holding;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.Indicators;
import nl.biotoop.rules.Text;
import org.springframework.stereotype.Component;

/**
 * Every source: those of the content, and the tables that figures come from. A source has one code,
 * and whoever rests on it cites that.
 */
@Component
public class SourceLibrary {
  /** The code of a work begins with the name of its first author. */
  private static final Comparator<Source> ORDER =
      Comparator.comparing(Source::kind).thenComparing(Source::code, String.CASE_INSENSITIVE_ORDER);

  private final ListedSources listed;
  private final Datasets datasets;
  private final Indicators indicators;
  private final Holdings holdings;
  private final SourceChecks checks;

  SourceLibrary(
      ListedSources listed,
      Datasets datasets,
      Indicators indicators,
      Holdings holdings,
      SourceChecks checks) {
    this.listed = listed;
    this.datasets = datasets;
    this.indicators = indicators;
    this.holdings = holdings;
    this.checks = checks;
  }

  /** All of them: by kind, then by code. */
  public List<Source> all() {
    Map<String, LocalDate> days = checks.days();
    Map<String, List<Holding>> held = holdings.all();
    return Stream.concat(
            datasets.all().stream()
                .map(table -> table(table, held.getOrDefault(table.code(), List.of()))),
            listed.all().stream())
        .map(source -> withDay(source, Optional.ofNullable(days.get(source.code()))))
        .sorted(ORDER)
        .toList();
  }

  /** The titles of all of them by code; asks nothing of the database. */
  public Map<String, Text> titles() {
    return Stream.concat(
            datasets.all().stream().map(one -> Map.entry(one.code(), one.title())),
            listed.all().stream().map(one -> Map.entry(one.code(), one.title())))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The source with this code; empty when there is none. */
  public Optional<Source> find(String code) {
    return all().stream().filter(source -> source.code().equals(code)).findFirst();
  }

  /** The web addresses of all of them. */
  Stream<String> addresses() {
    return Stream.concat(
        datasets.all().stream().map(Dataset::url),
        listed.all().stream().map(Source::url).flatMap(Optional::stream));
  }

  /** A list that came with a newer version of the program may have a later day than our notes. */
  private static Source withDay(Source source, Optional<LocalDate> noted) {
    return noted
        .filter(day -> source.checkedOn().filter(day::isBefore).isEmpty())
        .map(source::checked)
        .orElse(source);
  }

  private Source table(Dataset table, List<Holding> held) {
    return new Source(
        table.code(),
        Kind.TABLE,
        table.title(),
        Optional.empty(),
        table.owner(),
        newest(held),
        "",
        Optional.of(table.url()),
        Access.OPEN,
        Optional.of(table.licence()),
        Text.NONE,
        List.of(),
        indicators.all().stream()
            .filter(one -> one.layer() != Indicator.Layer.NONE)
            .filter(one -> one.datasets().contains(table.code()))
            .map(Indicator::code)
            .toList(),
        Optional.empty());
  }

  private static OptionalInt newest(List<Holding> held) {
    return held.stream()
        .map(one -> one.periods().getLast())
        .filter(period -> period.matches("[12][0-9]{3}.*"))
        .mapToInt(period -> Integer.parseInt(period.substring(0, 4)))
        .max();
  }
}
