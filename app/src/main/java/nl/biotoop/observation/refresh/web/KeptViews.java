package nl.biotoop.observation.refresh.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.identity.Account;
import nl.biotoop.observation.Dataset;
import nl.biotoop.observation.Datasets;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.Indicators;
import nl.biotoop.observation.Load;
import nl.biotoop.observation.Observations;
import nl.biotoop.observation.refresh.Feeds;
import nl.biotoop.observation.refresh.Refresh;
import nl.biotoop.observation.refresh.Refresh.State;
import nl.biotoop.observation.refresh.Refreshes;
import nl.biotoop.platform.web.Page.Link;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import org.springframework.stereotype.Component;

/** What the pages of the tables show, for who keeps them true. */
@Component
class KeptViews {
  private static final int MOST_FETCHES = 10;

  private final Refreshes refreshes;
  private final Feeds feeds;
  private final Datasets datasets;
  private final Indicators indicators;
  private final Observations observations;
  private final Clock clock;

  KeptViews(
      Refreshes refreshes,
      Feeds feeds,
      Datasets datasets,
      Indicators indicators,
      Observations observations,
      Clock clock) {
    this.refreshes = refreshes;
    this.feeds = feeds;
    this.datasets = datasets;
    this.indicators = indicators;
    this.observations = observations;
    this.clock = clock;
  }

  KeptDatasetsPage all(Account account, Words words) {
    Language language = words.language();
    Map<String, Load> loads = observations.newestLoads();
    Map<String, Refresh> fetches =
        refreshes.newest(account).stream()
            .collect(Collectors.toMap(Refresh::dataset, Function.identity(), (one, _) -> one));
    return new KeptDatasetsPage(
        datasets.all().stream()
            .map(dataset ->
                new KeptDatasetsPage.Line(
                    Paths.of(language, "beheer", "cijfers", dataset.code()),
                    dataset.title().in(language),
                    Optional.ofNullable(loads.get(dataset.code()))
                        .map(load -> words.minute(load.at(), clock.getZone()))
                        .orElseGet(() -> words.text("observation.nothing")),
                    Optional.ofNullable(fetches.get(dataset.code()))
                        .map(fetch -> state(fetch, words))
                        .orElseGet(() -> never(dataset, words))))
            .toList());
  }

  private String never(Dataset dataset, Words words) {
    return words.text(
        feeds.of(dataset.code()).isEmpty() ? "refresh.cannot" : "refresh.state.never");
  }

  /** How a fetch stands, and since when. */
  String state(Refresh fetch, Words words) {
    return words.text(
        "refresh.state." + fetch.stateAt(clock.instant()).code(),
        words.minute(fetch.finishedAt().orElse(fetch.startedAt()), clock.getZone()));
  }

  /**
   * One table.
   *
   * @param told what has just been done or could not be
   * @param form to hand in a file, perhaps filled in with faults
   */
  KeptDatasetPage one(
      Account account, Dataset dataset, String told, KeptDatasetPage.Form form, Words words) {
    String code = dataset.code();
    Language language = words.language();
    List<Refresh> fetches = refreshes.of(account, code, MOST_FETCHES);
    List<Load> loads = observations.loads(code);
    Set<String> kept = refreshes.kept(loads);
    boolean several = loads.stream().filter(Load::counts).count() > 1;
    return new KeptDatasetPage(
        code,
        dataset.title().in(language),
        feeds.of(code).stream()
            .map(feed ->
                words.text(
                    "refresh.feed",
                    indicator(feed.indicator(), words),
                    words.text("refresh.office." + feed.office().code()),
                    feed.table()))
            .toList(),
        fetches.stream().anyMatch(one -> one.stateAt(clock.instant()) == State.RUNNING),
        columns(words),
        counted(dataset, words),
        form,
        fetches.stream()
            .map(fetch -> new Link(address(fetch, language), begun(fetch, words)))
            .toList(),
        loads.stream()
            .map(load -> intake(load, kept.contains(load.payload()), several, words))
            .toList(),
        told);
  }

  private String begun(Refresh fetch, Words words) {
    return fetch
        .file()
        .map(file -> words.text("refresh.file.begun", file, state(fetch, words)))
        .orElseGet(() -> state(fetch, words));
  }

  /** The names that {@code fetch} and the open data have too. */
  private static List<KeptDatasetPage.Named> columns(Words words) {
    return List.of(
        new KeptDatasetPage.Named("region", words.text("refresh.file.columns.region")),
        new KeptDatasetPage.Named("time_period", words.text("refresh.file.columns.period")),
        new KeptDatasetPage.Named("obs_value", words.text("refresh.file.columns.value")),
        new KeptDatasetPage.Named("obs_status", words.text("refresh.file.columns.status")),
        new KeptDatasetPage.Named("indicator", words.text("refresh.file.columns.indicator")));
  }

  /** The codes that a file may have in its column of indicators, each with its name and unit. */
  private List<KeptDatasetPage.Counted> counted(Dataset dataset, Words words) {
    return indicators.all().stream()
        .filter(one -> one.datasets().contains(dataset.code()) && one.ratio().isEmpty())
        .map(one ->
            new KeptDatasetPage.Counted(
                one.code(), one.name().in(words.language()), one.unitIn(words)))
        .toList();
  }

  private KeptDatasetPage.Intake intake(Load load, boolean kept, boolean several, Words words) {
    String at = words.minute(load.at(), clock.getZone());
    String text =
        words.text(
            load.actor().isPresent() ? "observation.load.fetched" : "observation.load.shipped",
            at,
            load.figures());
    List<String> more =
        Stream.of(
                load.file()
                    .map(file -> words.text("observation.load.file", file.name(), file.source())),
                load.updated().map(day -> words.text("refresh.updated", words.day(day))),
                load.counts()
                    ? Optional.<String>empty()
                    : Optional.of(words.text("observation.load.taken-back")))
            .flatMap(Optional::stream)
            .toList();
    String number = String.valueOf(load.number());
    return new KeptDatasetPage.Intake(
        text + ".",
        more,
        kept ? path(load.dataset(), number, "bron.csv", words) : "",
        several && load.counts() ? path(load.dataset(), number, "terugnemen", words) : "");
  }

  private static String path(String dataset, String number, String last, Words words) {
    return Paths.of(words.language(), "beheer", "cijfers", dataset, "levering", number, last);
  }

  /** Where a fetch is, or something of it. */
  static String address(Refresh fetch, Language language, String... more) {
    List<String> parts = new ArrayList<>(List.of("beheer", "cijfers", fetch.dataset()));
    parts.addAll(List.of("verversen", fetch.id().toString()));
    parts.addAll(List.of(more));
    return Paths.of(language, parts.toArray(String[]::new));
  }

  /** The name of an indicator; its code when it has none. */
  String indicator(String code, Words words) {
    return indicators
        .find(code)
        .map(Indicator::name)
        .map(name -> name.in(words.language()))
        .orElse(code);
  }
}
