package nl.biotoop.observation.catalogue.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.biotoop.ecosystem.Term;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.identity.Users;
import nl.biotoop.observation.Dataset;
import nl.biotoop.observation.Datasets;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.Indicators;
import nl.biotoop.observation.catalogue.CatalogueChange;
import nl.biotoop.observation.catalogue.CatalogueFault;
import nl.biotoop.observation.catalogue.CataloguePreview;
import nl.biotoop.observation.catalogue.CatalogueVersion;
import nl.biotoop.observation.catalogue.Catalogues;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.Upload;
import nl.biotoop.platform.open.TextSheet;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.platform.web.FormPage.Fault;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Lets who keeps the figures true change what they mean in words, by spreadsheet. */
@Controller
class CatalogueController {
  private static final int MOST_FAULTS = 50;
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

  private final Catalogues catalogues;
  private final Indicators indicators;
  private final Vocabulary vocabulary;
  private final Datasets datasets;
  private final Users users;
  private final CurrentUser current;
  private final Clock clock;

  CatalogueController(
      Catalogues catalogues,
      Indicators indicators,
      Vocabulary vocabulary,
      Datasets datasets,
      Users users,
      CurrentUser current,
      Clock clock) {
    this.catalogues = catalogues;
    this.indicators = indicators;
    this.vocabulary = vocabulary;
    this.datasets = datasets;
    this.users = users;
    this.current = current;
    this.clock = clock;
  }

  @GetMapping({"/nl/beheer/cijfers/indicatoren", "/en/manage/figures/indicators"})
  Page catalogue(@RequestParam(name = "done", defaultValue = "") String done, Language language) {
    return page(!done.isEmpty(), List.of(), Words.of(language));
  }

  @PostMapping({"/nl/beheer/cijfers/indicatoren", "/en/manage/figures/indicators"})
  View upload(
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Language language)
      throws IOException {
    Account account = current.with(Access.FIGURES);
    Words words = Words.of(language);
    if (file == null || file.isEmpty()) {
      return page(
          false, List.of(new Fault(CataloguePage.FILE, words.text("catalogue.no-file"))), words);
    }
    Path kept = Upload.kept(file);
    try {
      return answer(
          catalogues.preview(account, "catalogus", kept, language),
          words.text("catalogue.preview.file"),
          words);
    } finally {
      Files.deleteIfExists(kept);
    }
  }

  @GetMapping({
    "/nl/beheer/cijfers/indicatoren/versies/{number}",
    "/en/manage/figures/indicators/versions/{number}"
  })
  View version(@PathVariable("number") String number, Language language) {
    Account account = current.with(Access.FIGURES);
    Words words = Words.of(language);
    if (!number.matches("\\d{1,9}")) {
      throw new NotFound("catalogue " + number);
    }
    CataloguePreview preview =
        catalogues
            .preview(account, Integer.parseInt(number))
            .orElseThrow(() -> new NotFound("catalogue " + number));
    return answer(
        preview,
        number.equals("0")
            ? words.text("catalogue.preview.shipped")
            : words.text("catalogue.preview.version", number),
        words);
  }

  @PostMapping({
    "/nl/beheer/cijfers/indicatoren/overnemen",
    "/en/manage/figures/indicators/take-over"
  })
  View adopt(
      @RequestParam(name = "table", defaultValue = "") String table,
      @RequestParam(name = "base", defaultValue = "") String base,
      Language language) {
    Account account = current.with(Access.FIGURES);
    Words words = Words.of(language);
    Catalogues.Adopted adopted =
        base.matches("\\d{1,9}")
            ? catalogues.adopt(account, table, Integer.parseInt(base))
            : Catalogues.Adopted.REFUSED;
    return switch (adopted) {
      case DONE ->
          new SeeOther(Paths.of(language, "beheer", "cijfers", "indicatoren") + "?done=yes");
      case STALE ->
          page(false, List.of(new Fault(CataloguePage.FILE, words.text("catalogue.stale"))), words);
      case REFUSED ->
          page(
              false,
              List.of(new Fault(CataloguePage.FILE, words.text("catalogue.refused"))),
              words);
    };
  }

  @GetMapping({"/nl/beheer/cijfers/indicatoren.xlsx", "/en/manage/figures/indicators.xlsx"})
  ResponseEntity<byte[]> xlsx() {
    return file("xlsx", XLSX, TextSheet.xlsx("indicators", cells()));
  }

  @GetMapping({"/nl/beheer/cijfers/indicatoren.ods", "/en/manage/figures/indicators.ods"})
  ResponseEntity<byte[]> ods() {
    return file("ods", ODS, TextSheet.ods("indicators", cells()));
  }

  private List<List<String>> cells() {
    current.with(Access.FIGURES);
    return Stream.concat(
            Stream.of(Indicators.columns()),
            indicators.rows().stream()
                .map(row -> Indicators.columns().stream().map(row::get).toList()))
        .toList();
  }

  private static ResponseEntity<byte[]> file(String ending, String type, byte[] bytes) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("indicators." + ending).build().toString())
        .body(bytes);
  }

  private View answer(CataloguePreview preview, String lead, Words words) {
    if (!preview.faults().isEmpty()) {
      return page(false, faults(preview.faults(), words), words);
    }
    return new CataloguePreviewPage(
        lead,
        preview.changes().stream().map(change -> line(change, words)).toList(),
        Indicators.csv(preview.rows()),
        preview.base());
  }

  private static CataloguePreviewPage.Line line(CatalogueChange change, Words words) {
    return new CataloguePreviewPage.Line(
        change.code(),
        change.column(),
        change.before().isEmpty() ? words.text("catalogue.empty") : change.before(),
        change.after().isEmpty() ? words.text("catalogue.empty") : change.after());
  }

  private List<Fault> faults(List<CatalogueFault> faults, Words words) {
    List<Fault> told = new ArrayList<>();
    for (CatalogueFault fault : faults.subList(0, Math.min(faults.size(), MOST_FAULTS))) {
      String what =
          words.text("catalogue.problem." + fault.problem().code(), fault.given(), allowed(fault));
      told.add(
          new Fault(
              CataloguePage.FILE,
              fault.line() == 0
                  ? what
                  : words.text("catalogue.place", fault.line(), fault.column(), what)));
    }
    if (faults.size() > MOST_FAULTS) {
      told.add(
          new Fault(CataloguePage.FILE, words.text("catalogue.more", faults.size() - MOST_FAULTS)));
    }
    return told;
  }

  /** What could stand there instead. */
  private String allowed(CatalogueFault fault) {
    return switch (fault.problem()) {
      case ELEMENT, ELEMENT_OR_NOT ->
          String.join(", ", vocabulary.elements().stream().map(Term::id).toList());
      case LAYER ->
          String.join(
              ", ", Stream.of(Indicator.Layer.values()).map(Indicator.Layer::code).toList());
      case DATASET -> String.join(", ", datasets.all().stream().map(Dataset::code).toList());
      case COUNT ->
          String.join(
              ", ",
              indicators.all().stream()
                  .filter(one -> one.building() == Indicator.Building.SUM)
                  .map(Indicator::code)
                  .toList());
      default -> "";
    };
  }

  private Page page(boolean done, List<Fault> faults, Words words) {
    List<CatalogueVersion> versions = catalogues.versions(current.with(Access.FIGURES));
    return new CataloguePage(
        indicators.rows().size(),
        done,
        faults,
        Indicators.columns().stream()
            .map(column ->
                new CataloguePage.Column(
                    column,
                    words.text("catalogue.column." + column.replaceFirst("_(nl|en)$", "")),
                    Indicators.isMeaning(column)))
            .toList(),
        versions.stream().map(version -> version(version, versions.getFirst(), words)).toList());
  }

  private CataloguePage.Version version(
      CatalogueVersion version, CatalogueVersion newest, Words words) {
    return new CataloguePage.Version(
        Paths.of(
            words.language(), "beheer", "cijfers", "indicatoren", "versies", "" + version.number()),
        words.minute(version.at(), clock.getZone()),
        users.withId(version.actor()).map(Account::name).orElse(words.text("catalogue.gone")),
        words.text("catalogue.rows", version.rows()),
        version.equals(newest));
  }
}
