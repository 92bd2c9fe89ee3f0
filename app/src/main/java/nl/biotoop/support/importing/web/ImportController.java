package nl.biotoop.support.importing.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.platform.Ids;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.Upload;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.support.importing.Decision;
import nl.biotoop.support.importing.ImportField;
import nl.biotoop.support.importing.ImportRun;
import nl.biotoop.support.importing.Imports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Tables of programme managers, from the file to the register and back. */
@Controller
class ImportController {
  private static final Pattern CELL = Pattern.compile("cel-(\\d{1,7})-([A-Z_]+)");
  private static final Pattern CHOICE = Pattern.compile("rij-(\\d{1,7})");
  private static final Pattern COLUMN = Pattern.compile("kolom-(\\d{1,5})");

  private final Imports imports;
  private final ImportViews views;
  private final CurrentUser current;

  ImportController(Imports imports, ImportViews views, CurrentUser current) {
    this.imports = imports;
    this.views = views;
    this.current = current;
  }

  private Account manager() {
    return current.with(Access.PROGRAMME);
  }

  private ImportRun find(String id) {
    return Ids.read(id)
        .flatMap(known -> imports.find(manager(), known))
        .orElseThrow(() -> new NotFound("import " + id));
  }

  @GetMapping({"/nl/beheer/import", "/en/manage/import"})
  Page list(Language language) {
    return views.list(manager(), null, Words.of(language));
  }

  @PostMapping({"/nl/beheer/import", "/en/manage/import"})
  View upload(
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Language language)
      throws IOException {
    Words words = Words.of(language);
    if (file == null || file.isEmpty()) {
      return views.list(manager(), words.text("import.error.none"), words);
    }
    Path kept = Upload.kept(file);
    try {
      return switch (imports.upload(manager(), Upload.name(file, "bestand"), kept)) {
        case Imports.Upload.Refused refused ->
            views.list(manager(), refused.reason().in(language), words);
        case Imports.Upload.Taken taken -> new SeeOther(next(taken.run(), language));
      };
    } finally {
      Files.deleteIfExists(kept);
    }
  }

  /** Whoever must choose sees the columns first. */
  private static String next(ImportRun run, Language language) {
    boolean sure =
        ImportViews.missing(run, language).isEmpty()
            && run.sheets().get(run.sheet()).headingRows().size() <= 1;
    return sure ? address(run, language) : address(run, language, "kolommen");
  }

  private static String address(ImportRun run, Language language, String... more) {
    String base = Paths.of(language, "beheer", "import", run.id().toString());
    return more.length == 0
        ? base
        : Paths.of(language, "beheer", "import", run.id().toString(), more[0]);
  }

  @GetMapping({"/nl/beheer/import/{id}", "/en/manage/import/{id}"})
  Page preview(
      @PathVariable("id") String id,
      @RequestParam(name = "done", defaultValue = "") String done,
      @RequestParam(name = "back", defaultValue = "") String back,
      @RequestParam(name = "left", defaultValue = "0") String left,
      Language language) {
    Words words = Words.of(language);
    return views.preview(manager(), find(id), said(done, back, left, words), words);
  }

  private static @Nullable String said(String done, String back, String left, Words words) {
    if (!(done + back + left).matches("\\d{1,15}")) {
      return null;
    }
    boolean rest = !left.equals("0");
    if (!done.isEmpty()) {
      return words.text("import.done", done)
          + (rest ? " " + words.text("import.done.left", left) : "");
    }
    return back.isEmpty()
        ? null
        : words.text("import.back", back)
            + (rest ? " " + words.text("import.back.left", left) : "");
  }

  @GetMapping({"/nl/beheer/import/{id}/kolommen", "/en/manage/import/{id}/columns"})
  Page columns(@PathVariable("id") String id, Language language) {
    return views.columns(find(id), Words.of(language));
  }

  @PostMapping({"/nl/beheer/import/{id}/blad", "/en/manage/import/{id}/sheet"})
  View sheet(
      @PathVariable("id") String id,
      @RequestParam(name = "sheet", defaultValue = "") String sheet,
      @RequestParam(name = "row", defaultValue = "") String row,
      Language language) {
    ImportRun run = find(id);
    if (run.status() == ImportRun.Status.DRAFT
        && sheet.matches("\\d{1,3}")
        && row.matches("[1-9]\\d{0,5}")
        && Integer.parseInt(sheet) < run.sheets().size()) {
      imports.reread(manager(), run, Integer.parseInt(sheet), Integer.parseInt(row));
    }
    return new SeeOther(address(run, language, "kolommen"));
  }

  @PostMapping({"/nl/beheer/import/{id}/kolommen", "/en/manage/import/{id}/columns"})
  View map(
      @PathVariable("id") String id, @RequestParam Map<String, String> form, Language language) {
    ImportRun run = find(id);
    Map<Integer, ImportField> fields = new TreeMap<>();
    form.forEach((name, value) -> {
      Matcher column = COLUMN.matcher(name);
      if (column.matches()) {
        field(value)
            .filter(field -> !fields.containsValue(field))
            .ifPresent(field -> fields.put(Integer.valueOf(column.group(1)), field));
      }
    });
    imports.map(manager(), run, fields);
    return new SeeOther(address(run, language));
  }

  private static Optional<ImportField> field(String name) {
    for (ImportField field : ImportField.values()) {
      if (field.name().equals(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  @PostMapping({"/nl/beheer/import/{id}/rijen", "/en/manage/import/{id}/rows"})
  View fix(
      @PathVariable("id") String id, @RequestParam Map<String, String> form, Language language) {
    ImportRun run = find(id);
    Map<Integer, Map<ImportField, String>> texts = new HashMap<>();
    form.forEach((name, value) -> {
      Matcher cell = CELL.matcher(name);
      if (cell.matches()) {
        field(cell.group(2))
            .ifPresent(field ->
                texts
                    .computeIfAbsent(Integer.valueOf(cell.group(1)), _ -> new HashMap<>())
                    .put(field, value));
      }
    });
    imports.fix(manager(), run, texts);
    return new SeeOther(address(run, language));
  }

  @PostMapping({"/nl/beheer/import/{id}/dubbel", "/en/manage/import/{id}/doubles"})
  View decide(
      @PathVariable("id") String id, @RequestParam Map<String, String> form, Language language) {
    ImportRun run = find(id);
    Map<Integer, Decision> decisions = new HashMap<>();
    form.forEach((name, value) -> {
      Matcher row = CHOICE.matcher(name);
      if (row.matches()) {
        Decision.of(value).ifPresent(it -> decisions.put(Integer.valueOf(row.group(1)), it));
      }
    });
    imports.decide(manager(), run, decisions);
    return new SeeOther(address(run, language));
  }

  @PostMapping({"/nl/beheer/import/{id}/overnemen", "/en/manage/import/{id}/take-over"})
  View confirm(@PathVariable("id") String id, Language language) {
    ImportRun run = find(id);
    Imports.Done done = imports.confirm(manager(), run);
    return new SeeOther(address(run, language) + "?done=" + done.rows() + "&left=" + done.left());
  }

  @PostMapping({"/nl/beheer/import/{id}/terugdraaien", "/en/manage/import/{id}/undo"})
  View undo(@PathVariable("id") String id, Language language) {
    ImportRun run = find(id);
    Imports.Done done = imports.undo(manager(), run);
    return new SeeOther(address(run, language) + "?back=" + done.rows() + "&left=" + done.left());
  }

  @PostMapping({"/nl/beheer/import/{id}/weggooien", "/en/manage/import/{id}/discard"})
  View discard(@PathVariable("id") String id, Language language) {
    imports.discard(manager(), find(id));
    return new SeeOther(Paths.of(language, "beheer", "import"));
  }
}
