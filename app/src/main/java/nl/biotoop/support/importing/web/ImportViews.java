package nl.biotoop.support.importing.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.biotoop.identity.Account;
import nl.biotoop.platform.web.Page.Choice;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.sources.table.CellAddress;
import nl.biotoop.support.editing.RegisterEditing;
import nl.biotoop.support.editing.RegisterEntry;
import nl.biotoop.support.importing.CellFault;
import nl.biotoop.support.importing.Decision;
import nl.biotoop.support.importing.ImportField;
import nl.biotoop.support.importing.ImportRun;
import nl.biotoop.support.importing.Imports;
import nl.biotoop.support.importing.Preview;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes pages of imports. */
@Component
class ImportViews {
  private static final int MOST_ROWS = 40;
  private static final int MOST_SAMPLES = 20;
  private static final int SAMPLE_LETTERS = 60;
  private static final int LAST_HEADING_ROW = 10;

  private final Imports imports;
  private final RegisterEditing editing;
  private final Clock clock;

  ImportViews(Imports imports, RegisterEditing editing, Clock clock) {
    this.imports = imports;
    this.editing = editing;
    this.clock = clock;
  }

  ImportPage list(Account by, @Nullable String error, Words words) {
    return new ImportPage(
        imports.latest(by).stream()
            .map(run ->
                new ImportPage.Line(
                    run.id().toString(),
                    run.fileName(),
                    words.minute(run.madeAt(), clock.getZone()),
                    run.accountName(),
                    state(run, words)))
            .toList(),
        error);
  }

  private static String state(ImportRun run, Words words) {
    return switch (run.status()) {
      case DRAFT -> words.text("import.state.draft");
      case IN -> words.text("import.state.in");
      case UNDONE -> words.text("import.state.undone");
    };
  }

  ImportColumnsPage columns(ImportRun run, Words words) {
    List<Choice> sheets = new ArrayList<>();
    for (int i = 0; i < run.sheets().size(); i++) {
      ImportRun.SheetNote sheet = run.sheets().get(i);
      String name = sheet.name().isEmpty() ? words.text("import.sheet.only") : sheet.name();
      sheets.add(
          new Choice(
              Integer.toString(i),
              sheet.hidden() ? words.text("import.sheet.hidden", name) : name,
              i == run.sheet()));
    }
    List<Choice> rows = new ArrayList<>();
    for (int row = 1; row <= Math.max(LAST_HEADING_ROW, run.mapping().headingRow()); row++) {
      rows.add(
          new Choice(
              Integer.toString(row),
              words.text("import.row", Integer.toString(row)),
              row == run.mapping().headingRow()));
    }
    Map<Integer, String> headings = imports.row(run, run.sheet(), run.mapping().headingRow());
    Map<Integer, String> first = imports.row(run, run.sheet(), run.mapping().headingRow() + 1);
    List<ImportColumnsPage.Column> columns = new ArrayList<>();
    headings.forEach((column, heading) ->
        columns.add(
            new ImportColumnsPage.Column(
                column,
                CellAddress.letters(column),
                shortened(heading),
                shortened(first.getOrDefault(column, "")),
                fields(run.mapping().fields().get(column), words))));
    return new ImportColumnsPage(
        run.id().toString(),
        run.fileName(),
        sheets,
        rows,
        run.sheets().get(run.sheet()).headingRows().size() > 1,
        columns,
        missing(run, words.language()));
  }

  /** The required columns that no column of the file holds. */
  static List<String> missing(ImportRun run, Language language) {
    List<String> missing = new ArrayList<>();
    for (ImportField field : ImportField.values()) {
      if (field.isRequired() && !run.mapping().fields().containsValue(field)) {
        missing.add(field.heading(language));
      }
    }
    return missing;
  }

  private static List<Choice> fields(@Nullable ImportField chosen, Words words) {
    List<Choice> fields = new ArrayList<>();
    fields.add(new Choice("", words.text("import.columns.none"), chosen == null));
    for (ImportField field : ImportField.values()) {
      fields.add(new Choice(field.name(), field.heading(words.language()), field == chosen));
    }
    return fields;
  }

  private static String shortened(String text) {
    return text.length() > SAMPLE_LETTERS ? text.substring(0, SAMPLE_LETTERS) + "…" : text;
  }

  ImportPreviewPage preview(Account by, ImportRun run, @Nullable String said, Words words) {
    Preview preview = imports.preview(by, run);
    List<Preview.Row> faulty = preview.of(Preview.Kind.FAULTY);
    List<Preview.Row> duplicates = preview.of(Preview.Kind.DUPLICATE);
    List<Preview.Row> good = preview.rows().stream().filter(Preview.Row::isGood).toList();
    long more =
        Math.max(0L, faulty.size() - MOST_ROWS) + Math.max(0L, duplicates.size() - MOST_ROWS);
    boolean open = run.status() != ImportRun.Status.UNDONE;
    return new ImportPreviewPage(
        run.id().toString(),
        run.fileName(),
        words.minute(run.madeAt(), clock.getZone()),
        said,
        counts(preview, words),
        run.sheets().get(run.sheet()).remarks().stream()
            .map(remark -> remark.in(words.language()))
            .toList(),
        open
            ? faulty.stream().limit(MOST_ROWS).map(row -> faulty(run, row, words)).toList()
            : List.of(),
        open
            ? duplicates.stream().limit(MOST_ROWS).map(row -> duplicate(row, words)).toList()
            : List.of(),
        good.stream()
            .filter(row -> !row.kept().isEmpty())
            .limit(MOST_ROWS)
            .map(row ->
                words.text(
                    "import.kept.line",
                    Integer.toString(row.number()),
                    row.title(),
                    String.join(", ", row.kept())))
            .toList(),
        good.stream().limit(MOST_SAMPLES).map(row -> sample(row, words)).toList(),
        open ? preview.good() : 0,
        more,
        run.status() == ImportRun.Status.IN,
        run.status() == ImportRun.Status.DRAFT,
        open);
  }

  private static List<ImportPreviewPage.Count> counts(Preview preview, Words words) {
    List<ImportPreviewPage.Count> counts = new ArrayList<>();
    counts.add(count(words.text("import.count.new"), preview.count(Preview.Kind.NEW)));
    counts.add(count(words.text("import.count.changed"), preview.count(Preview.Kind.CHANGED)));
    counts.add(count(words.text("import.count.same"), preview.count(Preview.Kind.SAME)));
    counts.add(count(words.text("import.count.duplicate"), preview.count(Preview.Kind.DUPLICATE)));
    counts.add(count(words.text("import.count.faulty"), preview.count(Preview.Kind.FAULTY)));
    counts.add(count(words.text("import.count.example"), preview.count(Preview.Kind.EXAMPLE)));
    counts.add(count(words.text("import.count.done"), preview.count(Preview.Kind.DONE)));
    counts.add(count(words.text("import.count.check"), preview.toCheck()));
    return counts;
  }

  private static ImportPreviewPage.Count count(String label, long number) {
    return new ImportPreviewPage.Count(label, number);
  }

  private static ImportPreviewPage.Faulty faulty(ImportRun run, Preview.Row row, Words words) {
    Language language = words.language();
    List<ImportPreviewPage.Fix> fixes = new ArrayList<>();
    List<String> whole = new ArrayList<>();
    for (CellFault fault : row.faults()) {
      if (fault.field().isEmpty()) {
        whole.add(fault.text().in(language));
        continue;
      }
      ImportField field = fault.field().get();
      String name = "cel-" + row.number() + "-" + field.name();
      Optional<ImportPreviewPage.Fix> same =
          fixes.stream().filter(fix -> fix.name().equals(name)).findFirst();
      if (same.isPresent()) {
        fixes.remove(same.get());
      }
      fixes.add(
          new ImportPreviewPage.Fix(
              name,
              field.heading(language),
              row.cells().getOrDefault(column(run, field), ""),
              same.map(fix -> fix.problem() + " ").orElse("") + fault.text().in(language)));
    }
    return new ImportPreviewPage.Faulty(row.number(), row.title(), fixes, whole);
  }

  private static int column(ImportRun run, ImportField field) {
    return run.mapping().fields().entrySet().stream()
        .filter(entry -> entry.getValue() == field)
        .mapToInt(Map.Entry::getKey)
        .findFirst()
        .orElse(0);
  }

  private ImportPreviewPage.Duplicate duplicate(Preview.Row row, Words words) {
    Optional<RegisterEntry> match = row.match().flatMap(editing::entry);
    List<Choice> choices = new ArrayList<>();
    Decision chosen = row.decision().orElse(Decision.SKIP);
    choices.add(
        new Choice(Decision.SKIP.code(), words.text("import.skip"), chosen == Decision.SKIP));
    if (match.isPresent()) {
      choices.add(new Choice(Decision.UPDATE.code(), words.text("import.update"), false));
    }
    choices.add(new Choice(Decision.NEW.code(), words.text("import.new"), false));
    JsonNode record = match.<JsonNode>map(it -> it.newest().record()).orElse(null);
    return new ImportPreviewPage.Duplicate(
        row.number(),
        row.title(),
        row.url(),
        record == null
            ? words.text("import.row", Integer.toString(row.sameAsRow()))
            : record.path("name").path(words.language().code()).asString(""),
        record == null ? "" : record.path("source").path("url").asString(""),
        match.map(it -> Paths.of(words.language(), "hulp", it.id())).orElse(""),
        choices);
  }

  private static ImportPreviewPage.Sample sample(Preview.Row row, Words words) {
    String what =
        switch (row.kind()) {
          case NEW -> words.text("import.kind.new");
          case CHANGED -> words.text("import.kind.changed");
          default -> words.text("import.kind.same");
        };
    return new ImportPreviewPage.Sample(
        row.number(), row.title(), row.provider(), what, row.toCheck());
  }
}
