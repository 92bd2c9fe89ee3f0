package nl.biotoop.observation.refresh.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.observation.Dataset;
import nl.biotoop.observation.Datasets;
import nl.biotoop.observation.Figure;
import nl.biotoop.observation.Load;
import nl.biotoop.observation.Load.FromFile;
import nl.biotoop.observation.LoadRevision;
import nl.biotoop.observation.LoadRevisions;
import nl.biotoop.observation.Observations;
import nl.biotoop.observation.refresh.Refresh;
import nl.biotoop.observation.refresh.Refresh.State;
import nl.biotoop.observation.refresh.Refreshes;
import nl.biotoop.observation.web.FigureAreas;
import nl.biotoop.platform.Ids;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.Upload;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.platform.web.FormPage.Fault;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where figures are fetched anew from their source or handed in as a file, and taken back. */
@Controller
class RefreshController {
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
  private static final int MOST_CHANGES = 100;
  private static final int DECIMALS = 4;
  private static final String UNNAMED = "bestand";

  /** As the server takes it in, and the page says. */
  private static final long LARGEST_BYTES = 10L << 20;

  private final Refreshes refreshes;
  private final KeptViews views;
  private final Datasets datasets;
  private final Observations observations;
  private final LoadRevisions revisions;
  private final FigureAreas areas;
  private final CurrentUser current;
  private final Clock clock;

  RefreshController(
      Refreshes refreshes,
      KeptViews views,
      Datasets datasets,
      Observations observations,
      LoadRevisions revisions,
      FigureAreas areas,
      CurrentUser current,
      Clock clock) {
    this.refreshes = refreshes;
    this.views = views;
    this.datasets = datasets;
    this.observations = observations;
    this.revisions = revisions;
    this.areas = areas;
    this.current = current;
    this.clock = clock;
  }

  @GetMapping({"/nl/beheer/cijfers", "/en/manage/figures"})
  Page all(Language language) {
    Account account = current.with(Access.FIGURES);
    return views.all(account, Words.of(language));
  }

  @GetMapping({"/nl/beheer/cijfers/{dataset}", "/en/manage/figures/{dataset}"})
  Page one(
      @PathVariable("dataset") String code,
      @RequestParam(name = "told", defaultValue = "") String told,
      Language language) {
    Account account = current.with(Access.FIGURES);
    Words words = Words.of(language);
    Dataset dataset = dataset(code);
    return views.one(
        account,
        dataset,
        switch (told) {
          case "taken-back" -> words.text("refresh.taken-back");
          case "not-begun" -> words.text("refresh.not-begun");
          default -> "";
        },
        KeptDatasetPage.Form.EMPTY,
        words);
  }

  /**
   * Takes a file with figures in: it is read in the background, and the page of that tells how far
   * it is. Where it came from must be said, because everybody sees it.
   */
  @PostMapping({"/nl/beheer/cijfers/{dataset}", "/en/manage/figures/{dataset}"})
  View handIn(
      @PathVariable("dataset") String code,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      @RequestParam(name = "source", defaultValue = "") String source,
      Language language)
      throws IOException {
    Account account = current.with(Access.FIGURES);
    Words words = Words.of(language);
    Dataset dataset = dataset(code);
    KeptDatasetPage.Form form = new KeptDatasetPage.Form(source, faults(file, source, words));
    if (file == null || !form.faults().isEmpty()) {
      return views.one(account, dataset, "", form, words);
    }
    FromFile origin = new FromFile(Upload.name(file, UNNAMED), source);
    return refreshes
        .handIn(account, dataset.code(), Upload.kept(file), origin)
        .map(begun -> new SeeOther(KeptViews.address(begun, language)))
        .orElseGet(() -> back(code, "not-begun", language));
  }

  private static List<Fault> faults(@Nullable MultipartFile file, String source, Words words) {
    return Stream.of(
            new Fault("file", fileFault(file, words)),
            new Fault("source", sourceFault(source, words)))
        .filter(fault -> !fault.text().isEmpty())
        .toList();
  }

  private static String fileFault(@Nullable MultipartFile file, Words words) {
    if (file == null || (file.isEmpty() && Upload.name(file, "").isEmpty())) {
      return words.text("refresh.file.error.none");
    }
    return file.isEmpty()
        ? words.text("refresh.file.error.empty")
        : file.getSize() > LARGEST_BYTES ? words.text("refresh.file.error.large") : "";
  }

  private static String sourceFault(String source, Words words) {
    return source.isBlank()
        ? words.text("refresh.file.error.source")
        : source.strip().length() > FromFile.LONGEST_SOURCE
            ? words.text("refresh.file.error.source-long", FromFile.LONGEST_SOURCE)
            : "";
  }

  @PostMapping({"/nl/beheer/cijfers/{dataset}/verversen", "/en/manage/figures/{dataset}/refresh"})
  View start(@PathVariable("dataset") String code, Language language) {
    Dataset dataset = dataset(code);
    return refreshes
        .start(current.with(Access.FIGURES), dataset.code())
        .map(fetch -> new SeeOther(KeptViews.address(fetch, language)))
        .orElseGet(() -> back(code, "not-begun", language));
  }

  private static SeeOther back(String dataset, String told, Language language) {
    return new SeeOther(Paths.of(language, "beheer", "cijfers", dataset) + "?told=" + told);
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
    State state = fetch.stateAt(clock.instant());
    boolean runs = state == State.RUNNING;
    return new RefreshPage(
        code,
        dataset.title().in(language),
        fetch.file().orElse(""),
        runs && fetch.stopAsked() ? words.text("refresh.stopping") : views.state(fetch, words),
        state == State.REFUSED || state == State.LOST,
        fetch.file().isPresent()
            ? words.text("refresh.file.progress", fetch.figures())
            : words.text("refresh.progress", fetch.pages(), fetch.figures()),
        runs && !fetch.stopAsked() ? KeptViews.address(fetch, language, "stoppen") : "",
        refreshes.lines(account, fetch).stream()
            .map(line ->
                new RefreshPage.Line(
                    words.minute(line.at(), clock.getZone()),
                    language == Language.NL ? line.text().nl() : line.text().en()))
            .toList(),
        revision(fetch).map(revision -> changed(fetch, revision, words)));
  }

  private Optional<LoadRevision> revision(Refresh fetch) {
    List<Load> loads = observations.loads(fetch.dataset());
    return loads.stream()
        .filter(load -> fetch.load().orElse(-1) == load.number())
        .findFirst()
        .map(load -> revisions.of(load, loads, MOST_CHANGES));
  }

  private RefreshPage.Changed changed(Refresh fetch, LoadRevision revision, Words words) {
    return new RefreshPage.Changed(
        List.of(
            words.text("refresh.added", revision.added()),
            words.text("refresh.changed", revision.changed()),
            words.text(
                fetch.file().isPresent() ? "refresh.file.gone" : "refresh.gone", revision.gone())),
        revision.changes().stream().map(change -> cell(change, words)).toList());
  }

  private RefreshPage.Cell cell(LoadRevision.Change change, Words words) {
    return new RefreshPage.Cell(
        views.indicator(change.after().indicator(), words),
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

  @PostMapping({
    "/nl/beheer/cijfers/{dataset}/verversen/{id}/stoppen",
    "/en/manage/figures/{dataset}/refresh/{id}/stop"
  })
  View stop(
      @PathVariable("dataset") String code, @PathVariable("id") String id, Language language) {
    Account account = current.with(Access.FIGURES);
    Refresh fetch = fetch(account, code, id);
    refreshes.stop(account, fetch);
    return new SeeOther(KeptViews.address(fetch, language));
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
