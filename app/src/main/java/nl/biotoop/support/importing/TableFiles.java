package nl.biotoop.support.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.biotoop.platform.open.OpenTable;
import nl.biotoop.rules.Language;
import nl.biotoop.support.editing.RegisterEditing;
import nl.biotoop.support.editing.RegisterEntry;
import nl.biotoop.territory.Territories;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tables we hand out: the template, the register itself, and the rows that still have faults.
 * All have the same columns, so that each can be read in again.
 */
@Component
public final class TableFiles {
  private static final int WIDTH = 24;
  private static final int LAST_LIST_ROW = 500;
  private static final String GREY = "EEEEEE";

  private final Choices choices;
  private final RegisterEditing editing;
  private final Territories territories;

  TableFiles(Choices choices, RegisterEditing editing, Territories territories) {
    this.choices = choices;
    this.editing = editing;
    this.territories = territories;
  }

  /** An empty list with two examples, a sheet that explains each column, and the lists. */
  public byte[] template(Language language) {
    return workbook(language, examples(language), Map.of());
  }

  /** The template as CSV. */
  public byte[] templateCsv(Language language) {
    return csv(language, examples(language));
  }

  /** What stands in the register, also what is not public; not the withdrawn. */
  public byte[] register(Language language) {
    return workbook(language, registerRows(language), Map.of());
  }

  /** The register as CSV. */
  public byte[] registerCsv(Language language) {
    return csv(language, registerRows(language));
  }

  /** The rows that still have faults, with what is wrong in a column of its own. */
  public byte[] faulty(ImportRun run, Preview preview, Language language) {
    List<Map<ImportField, Object>> rows = new ArrayList<>();
    Map<Integer, String> explained = new HashMap<>();
    for (Preview.Row row : preview.of(Preview.Kind.FAULTY)) {
      Map<ImportField, Object> texts = new EnumMap<>(ImportField.class);
      run.mapping()
          .fields()
          .forEach((column, field) -> texts.put(field, row.cells().getOrDefault(column, "")));
      explained.put(
          rows.size(),
          row.faults().stream()
              .map(fault -> fault.text().in(language))
              .collect(Collectors.joining(" ")));
      rows.add(texts);
    }
    return workbook(language, rows, explained);
  }

  private byte[] workbook(
      Language language, List<Map<ImportField, Object>> rows, Map<Integer, String> explained) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = book(bytes)) {
      boolean dutch = language == Language.NL;
      Worksheet list = book.newWorksheet(dutch ? "Lijst" : "List");
      Worksheet help = book.newWorksheet(dutch ? "Uitleg" : "Explanation");
      Worksheet words = book.newWorksheet(dutch ? "Keuzes" : "Choices");
      ImportField[] fields = ImportField.values();
      for (int column = 0; column < fields.length; column++) {
        heading(list, column, fields[column].heading(language));
      }
      if (!explained.isEmpty()) {
        heading(list, fields.length, dutch ? "Wat er mis is" : "What is wrong");
        list.width(fields.length, 3 * WIDTH);
      }
      list.freezePane(0, 1);
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < fields.length; column++) {
          put(list, row + 1, column, rows.get(row).get(fields[column]));
        }
        put(list, row + 1, fields.length, explained.get(row));
      }
      explain(help, language);
      lists(list, words, language);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Workbook book(OutputStream bytes) {
    return new Workbook(bytes, "Biotoop", "1.0");
  }

  private static void heading(Worksheet sheet, int column, String text) {
    sheet.value(0, column, text);
    sheet.style(0, column).bold().fillColor(GREY).set();
    sheet.width(column, WIDTH);
  }

  private static void put(Worksheet sheet, int row, int column, @Nullable Object what) {
    if (what instanceof Number number) {
      sheet.value(row, column, number);
    } else if (what instanceof String text && !text.isEmpty()) {
      sheet.value(row, column, OpenTable.cell(text));
    }
  }

  private static void explain(Worksheet help, Language language) {
    boolean dutch = language == Language.NL;
    heading(help, 0, dutch ? "Kolom" : "Column");
    heading(help, 1, dutch ? "Verplicht" : "Required");
    heading(help, 2, dutch ? "Uitleg" : "Explanation");
    help.width(2, 3 * WIDTH);
    int row = 1;
    for (ImportField field : ImportField.values()) {
      help.value(row, 0, field.heading(language));
      help.value(row, 1, field.isRequired() ? dutch ? "ja" : "yes" : dutch ? "nee" : "no");
      help.value(row, 2, field.help(language));
      row++;
    }
    help.value(
        row + 1,
        0,
        dutch
            ? "Een lege cel betekent: niet bekend. Voorbeelden lezen wij niet in."
            : "An empty cell means: not known. We do not read in examples.");
  }

  /** A list is a help, not a lock: several words with commas between them are right too. */
  private void lists(Worksheet list, Worksheet words, Language language) {
    int column = 0;
    ImportField[] fields = ImportField.values();
    for (int place = 0; place < fields.length; place++) {
      ImportField field = fields[place];
      if (choices.has(field)) {
        heading(words, column, field.heading(language));
        int row = 1;
        for (var label : choices.labels(field).entrySet()) {
          words.value(
              row++,
              column,
              field == ImportField.SECTORS ? label.getKey() : label.getValue().in(language));
          if (field == ImportField.SECTORS) {
            words.value(row - 1, column + 1, label.getValue().in(language));
          }
        }
        list.range(1, place, LAST_LIST_ROW, place)
            .validateWithList(words.range(1, column, row - 1, column))
            .allowBlank(true)
            .errorStyle(DataValidationErrorStyle.WARNING)
            .showErrorMessage(false);
        column++;
      }
    }
  }

  private static byte[] csv(Language language, List<Map<ImportField, Object>> rows) {
    StringWriter text = new StringWriter();
    text.write('\uFEFF');
    try (CsvWriter writer = CsvWriter.builder().fieldSeparator(';').build(text)) {
      List<String> headings = new ArrayList<>();
      for (ImportField field : ImportField.values()) {
        headings.add(field.heading(language));
      }
      writer.writeRecord(headings);
      for (Map<ImportField, Object> row : rows) {
        List<String> cells = new ArrayList<>();
        for (ImportField field : ImportField.values()) {
          Object what = row.get(field);
          cells.add(
              what instanceof Number number
                  ? plain(number.doubleValue())
                  : what instanceof String written ? OpenTable.cell(written) : "");
        }
        writer.writeRecord(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String plain(double number) {
    return new BigDecimal(number).stripTrailingZeros().toPlainString().replace('.', ',');
  }

  private List<Map<ImportField, Object>> examples(Language language) {
    Map<ImportField, Object> one = new EnumMap<>(ImportField.class);
    Map<ImportField, Object> two = new EnumMap<>(ImportField.class);
    boolean dutch = language == Language.NL;
    one.put(ImportField.NAME, "Innovatievoucher " + RowReader.EXAMPLE);
    one.put(ImportField.PROVIDER, dutch ? "Gemeente Voorbeeld" : "Example municipality");
    one.put(
        ImportField.SUMMARY,
        dutch ? "Geld voor advies over een nieuw product." : "Money for advice on a new product.");
    one.put(ImportField.FORMS, words(ImportField.FORMS, List.of("financien"), language));
    one.put(ImportField.THEMES, words(ImportField.THEMES, List.of("innovatie"), language));
    one.put(ImportField.PHASES, words(ImportField.PHASES, List.of("start", "groei"), language));
    one.put(ImportField.AREAS, "Maastricht, Heerlen");
    one.put(ImportField.SIZES, dutch ? "Mkb" : "SME");
    one.put(ImportField.AMOUNT_MAX, 5000);
    one.put(ImportField.RATE, "50%");
    one.put(ImportField.CLOSES, "31-12-2026");
    one.put(ImportField.URL, "https://www.example.nl/voucher");
    one.put(ImportField.SEEN, "1-11-2026");
    two.put(ImportField.NAME, "Starterskring " + RowReader.EXAMPLE);
    two.put(ImportField.PROVIDER, dutch ? "Stichting Voorbeeld" : "Example foundation");
    two.put(
        ImportField.SUMMARY,
        dutch
            ? "Elke maand een avond met andere starters."
            : "An evening with other starters every month.");
    two.put(
        ImportField.FORMS, words(ImportField.FORMS, List.of("netwerken", "coaching"), language));
    two.put(ImportField.THEMES, words(ImportField.THEMES, List.of("starten"), language));
    return List.of(one, two);
  }

  private String words(ImportField field, Iterable<String> ids, Language language) {
    List<String> words = new ArrayList<>();
    for (String id : ids) {
      var label = choices.labels(field).get(id);
      words.add(label == null || field == ImportField.SECTORS ? id : label.in(language));
    }
    return String.join(", ", words);
  }

  private List<Map<ImportField, Object>> registerRows(Language language) {
    return editing.entries().stream()
        .filter(entry -> !entry.newest().withdrawn())
        .map(RegisterEntry::newest)
        .map(newest -> row(newest.instrumentId(), newest.record(), language))
        .toList();
  }

  private Map<ImportField, Object> row(String id, ObjectNode record, Language language) {
    Map<ImportField, Object> row = new EnumMap<>(ImportField.class);
    row.put(ImportField.ID, id);
    row.put(ImportField.NAME, record.path("name").path("nl").asString(""));
    row.put(ImportField.NAME_EN, record.path("name").path("en").asString(""));
    row.put(ImportField.PROVIDER, record.path("provider").asString(""));
    row.put(ImportField.SUMMARY, record.path("summary").path("nl").asString(""));
    row.put(ImportField.SUMMARY_EN, record.path("summary").path("en").asString(""));
    row.put(
        ImportField.FORMS,
        words(ImportField.FORMS, RuleColumns.words(record.path("supportForms")), language));
    row.put(
        ImportField.THEMES,
        words(ImportField.THEMES, RuleColumns.words(record.path("themes")), language));
    row.put(
        ImportField.PHASES,
        words(ImportField.PHASES, RuleColumns.words(record.path("phases")), language));
    row.put(ImportField.AREAS, String.join(", ", RuleColumns.words(record.path("areas"))));
    Optional<RuleColumns> rule = RuleColumns.of(record, territories);
    rule.ifPresent(it -> {
      row.put(ImportField.SIZES, words(ImportField.SIZES, it.sizes(), language));
      row.put(ImportField.SECTORS, words(ImportField.SECTORS, it.sectors(), language));
    });
    JsonNode amount = record.path("amount");
    number(row, ImportField.AMOUNT_MIN, amount.path("min"));
    number(row, ImportField.AMOUNT_MAX, amount.path("max"));
    share(row, ImportField.RATE, amount.path("rate"));
    share(row, ImportField.OWN_SHARE, amount.path("ownContribution"));
    row.put(ImportField.OPENS, record.path("window").path("open").asString(""));
    row.put(ImportField.CLOSES, record.path("window").path("close").asString(""));
    number(row, ImportField.EFFORT, record.path("effortHours"));
    row.put(ImportField.URL, record.path("source").path("url").asString(""));
    row.put(ImportField.APPLY_URL, record.path("applyUrl").asString(""));
    row.put(ImportField.CONTACT, record.path("contact").path("organisation").asString(""));
    String seen = record.path("source").path("seen").asString("");
    row.put(ImportField.SEEN, seen.matches("\\d{4}-\\d{2}-\\d{2}") ? seen : "");
    row.put(ImportField.NOTE, record.path("note").asString(""));
    return row;
  }

  private static void number(Map<ImportField, Object> row, ImportField field, JsonNode node) {
    if (node.isNumber()) {
      row.put(field, node.asDouble());
    }
  }

  private static void share(Map<ImportField, Object> row, ImportField field, JsonNode node) {
    if (node.isNumber()) {
      row.put(field, plain(node.asDouble()) + "%");
    }
  }
}
