package nl.biotoop.observation.refresh.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.observation.Dataset;
import nl.biotoop.observation.Datasets;
import nl.biotoop.observation.Figure;
import nl.biotoop.observation.Indicators;
import nl.biotoop.observation.Load;
import nl.biotoop.observation.LoadRevision;
import nl.biotoop.observation.LoadRevisions;
import nl.biotoop.observation.Observations;
import nl.biotoop.observation.refresh.Feeds;
import nl.biotoop.observation.refresh.Refresh;
import nl.biotoop.observation.refresh.Refresh.State;
import nl.biotoop.observation.refresh.Refreshes;
import nl.biotoop.observation.web.FigureAreas;
import nl.biotoop.platform.Ids;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Page.Link;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where figures are fetched anew from their source, and taken back. */
@Controller
class RefreshController {
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
  private static final int MOST_FETCHES = 10;
  private static final int MOST_CHANGES = 100;
  private static final int DECIMALS = 4;

  private final Refreshes refreshes;
  private final Feeds feeds;
  private final Datasets datasets;
  private final Indicators indicators;
  private final Observations observations;
  private final LoadRevisions revisions;
  private final FigureAreas areas;
  private final CurrentUser current;
  private final Clock clock;

  RefreshController(
      Refreshes refreshes,
      Feeds feeds,
      Datasets datasets,
      Indicators indicators,
      Observations observations,
      LoadRevisions revisions,
      FigureAreas areas,
      CurrentUser current,
      Clock clock) {
    this.refreshes = refreshes;
    this.feeds = feeds;
    this.datasets = datasets;
    this.indicators = indicators;
    this.observations = observations;
    this.revisions = revisions;
    this.areas = areas;
    this.current = current;
    this.clock = clock;
  }

  @GetMapping({"/nl/beheer/cijfers", "/en/manage/figures"})
  Page all(Language language) {
    Account account = current.with(Access.FIGURES);
    Words words = Words.of(language);
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

  private String state(Refresh fetch, Words words) {
    return words.text(
        "refresh.state." + fetch.stateAt(clock.instant()).code(),
        words.minute(fetch.finishedAt().orElse(fetch.startedAt()), clock.getZone()));
  }

  @GetMapping({"/nl/beheer/cijfers/{dataset}", "/en/manage/figures/{dataset}"})
  Page one(
      @PathVariable("dataset") String code,
      @RequestParam(name = "told", defaultValue = "") String told,
      Language language) {
    Account account = current.with(Access.FIGURES);
    Words words = Words.of(language);
    Dataset dataset = dataset(code);
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
        fetches.stream()
            .map(fetch -> new Link(address(fetch, language), state(fetch, words)))
            .toList(),
        loads.stream()
            .map(load -> intake(load, kept.contains(load.payload()), several, words))
            .toList(),
        switch (told) {
          case "taken-back" -> words.text("refresh.taken-back");
          case "not-begun" -> words.text("refresh.not-begun");
          default -> "";
        });
  }

  private KeptDatasetPage.Intake intake(Load load, boolean kept, boolean several, Words words) {
    String at = words.minute(load.at(), clock.getZone());
    String text =
        words.text(
            load.actor().isPresent() ? "observation.load.fetched" : "observation.load.shipped",
            at,
            load.figures());
    String updated =
        load.updated().map(day -> " " + words.text("refresh.updated", words.day(day))).orElse("");
    String gone = load.counts() ? "" : " " + words.text("observation.load.taken-back");
    String number = String.valueOf(load.number());
    return new KeptDatasetPage.Intake(
        text + "." + updated + gone,
        kept ? path(load.dataset(), number, "bron.csv", words) : "",
        several && load.counts() ? path(load.dataset(), number, "terugnemen", words) : "");
  }

  private static String path(String dataset, String number, String last, Words words) {
    return Paths.of(words.language(), "beheer", "cijfers", dataset, "levering", number, last);
  }

  @PostMapping({"/nl/beheer/cijfers/{dataset}/verversen", "/en/manage/figures/{dataset}/refresh"})
  View start(@PathVariable("dataset") String code, Language language) {
    Dataset dataset = dataset(code);
    return refreshes
        .start(current.with(Access.FIGURES), dataset.code())
        .map(fetch -> new SeeOther(address(fetch, language)))
        .orElseGet(() -> back(code, "not-begun", language));
  }

  private static SeeOther back(String dataset, String told, Language language) {
    return new SeeOther(Paths.of(language, "beheer", "cijfers", dataset) + "?told=" + told);
  }

  private static String address(Refresh fetch, Language language, String... more) {
    List<String> parts = new ArrayList<>(List.of("beheer", "cijfers", fetch.dataset()));
    parts.addAll(List.of("verversen", fetch.id().toString()));
    parts.addAll(List.of(more));
    return Paths.of(language, parts.toArray(String[]::new));
  }

  @GetMapping({
    "/nl/beheer/cijfers/{dataset}/verversen/{id}",
    "/en/manage/figures/{dataset}/refresh/{id}"
  })
  Page fetch(
      @PathVariable("dataset") String code, @PathVariable("id") String id, Language language) {
    Account account = current.with(Access.FIGURES);
    Words words = Words.of(language);
    Dataset dataset = dataset(code);
    Refresh fetch = fetch(account, code, id);
    boolean runs = fetch.stateAt(clock.instant()) == State.RUNNING;
    return new RefreshPage(
        code,
        dataset.title().in(language),
        runs && fetch.stopAsked() ? words.text("refresh.stopping") : state(fetch, words),
        words.text("refresh.progress", fetch.pages(), fetch.figures()),
        runs && !fetch.stopAsked() ? address(fetch, language, "stoppen") : "",
        refreshes.lines(account, fetch).stream()
            .map(line ->
                new RefreshPage.Line(
                    words.minute(line.at(), clock.getZone()),
                    language == Language.NL ? line.text().nl() : line.text().en()))
            .toList(),
        revision(fetch).map(revision -> changed(revision, words)));
  }

  private Optional<LoadRevision> revision(Refresh fetch) {
    List<Load> loads = observations.loads(fetch.dataset());
    return loads.stream()
        .filter(load -> fetch.load().orElse(-1) == load.number())
        .findFirst()
        .map(load -> revisions.of(load, loads, MOST_CHANGES));
  }

  private RefreshPage.Changed changed(LoadRevision revision, Words words) {
    return new RefreshPage.Changed(
        List.of(
            words.text("refresh.added", revision.added()),
            words.text("refresh.changed", revision.changed()),
            words.text("refresh.gone", revision.gone())),
        revision.changes().stream().map(change -> cell(change, words)).toList());
  }

  private RefreshPage.Cell cell(LoadRevision.Change change, Words words) {
    return new RefreshPage.Cell(
        indicator(change.after().indicator(), words),
        areas.name(change.after().region(), words),
        change.after().period(),
        value(change.before(), words),
        value(change.after(), words));
  }

  private static String value(Figure figure, Words words) {
    String value =
        figure.value().isPresent() && !figure.isConfidential()
            ? words.number(figure.value().getAsDouble(), DECIMALS)
            : words.text("observation.none");
    return figure.status().isEmpty() ? value : value + " (" + figure.status() + ")";
  }

  private String indicator(String code, Words words) {
    return indicators.find(code).map(one -> one.name().in(words.language())).orElse(code);
  }

  @PostMapping({
    "/nl/beheer/cijfers/{dataset}/verversen/{id}/stoppen",
    "/en/manage/figures/{dataset}/refresh/{id}/stop"
  })
  View stop(
      @PathVariable("dataset") String code, @PathVariable("id") String id, Language language) {
    Account account = current.with(Access.FIGURES);
    Refresh fetch = fetch(account, code, id);
    refreshes.stop(account, fetch);
    return new SeeOther(address(fetch, language));
  }

  @PostMapping({
    "/nl/beheer/cijfers/{dataset}/levering/{number}/terugnemen",
    "/en/manage/figures/{dataset}/load/{number}/take-back"
  })
  View takeBack(
      @PathVariable("dataset") String code,
      @PathVariable("number") String number,
      Language language) {
    refreshes.takeBack(current.with(Access.FIGURES), load(code, number));
    return back(code, "taken-back", language);
  }

  /** What a load was read from, with the codes of the source. */
  @GetMapping({
    "/nl/beheer/cijfers/{dataset}/levering/{number}/bron.csv",
    "/en/manage/figures/{dataset}/load/{number}/source.csv"
  })
  ResponseEntity<InputStreamResource> source(
      @PathVariable("dataset") String code, @PathVariable("number") String number)
      throws IOException {
    Load load = load(code, number);
    InputStream text =
        refreshes
            .payload(current.with(Access.FIGURES), load)
            .orElseThrow(() -> new NotFound("load"));
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + code + "-" + load.number() + ".csv\"")
        .contentType(CSV)
        .body(new InputStreamResource(text));
  }

  private Dataset dataset(String code) {
    return datasets.find(code).orElseThrow(() -> new NotFound("dataset"));
  }

  private Refresh fetch(Account account, String dataset, String id) {
    return Ids.read(id)
        .flatMap(one -> refreshes.find(account, one))
        .filter(fetch -> fetch.dataset().equals(dataset))
        .orElseThrow(() -> new NotFound("refresh"));
  }

  private Load load(String dataset, String number) {
    return observations.loads(dataset(dataset).code()).stream()
        .filter(load -> String.valueOf(load.number()).equals(number))
        .findFirst()
        .orElseThrow(() -> new NotFound("load"));
  }
}
