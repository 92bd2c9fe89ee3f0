package nl.biotoop.support.importing;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.biotoop.platform.open.OpenTable;
import nl.biotoop.rules.Language;
import nl.biotoop.rules.Text;
import nl.biotoop.sources.table.CellAddress;
import nl.biotoop.sources.table.Remark;
import nl.biotoop.sources.written.WrittenDay;
import nl.biotoop.sources.written.WrittenNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads rows of a table cell by cell; every fault names its cell and says what to do. */
@Component
final class RowReader {
  /** Stands in the names of the examples of the template. */
  static final String EXAMPLE = "(voorbeeld, fictief)";

  private static final Set<String> UNKNOWN =
      Set.of("onbekend", "niet bekend", "n v t", "nvt", "n a", "na", "unknown", "nb", "");
  private static final Pattern SHEET_FAULT = Pattern.compile("#(?:\\?|[A-Z0-9/!_]+[!?]?)");
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}+");
  private static final Pattern A_PERSON = Pattern.compile("@|\\d{6,}|\\b06[ -]");
  private static final Pattern WEB = Pattern.compile("(?i)https?://.*");
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 2_000;

  private final Choices choices;
  private final AreaNames areas;

  RowReader(Choices choices, AreaNames areas) {
    this.choices = choices;
    this.areas = areas;
  }

  /** Reads a row; {@code cells} are its texts by column. */
  ParsedRow read(int number, Map<Integer, String> cells, Mapping mapping) {
    return new One(number, cells, mapping).read();
  }

  /** What is wrong in a row that says something new: what it cannot do without. */
  List<CellFault> missing(ParsedRow row, Mapping mapping) {
    List<CellFault> faults = new ArrayList<>();
    for (ImportField field : ImportField.values()) {
      boolean faulty = row.faults().stream().anyMatch(it -> it.field().equals(Optional.of(field)));
      if (field.isRequired() && !faulty && !row.given().has(key(field))) {
        faults.add(missing(row, field, mapping.column(field).orElse(0)));
      }
    }
    return faults;
  }

  private static String key(ImportField field) {
    return switch (field) {
      case NAME -> "name";
      case PROVIDER -> "provider";
      case SUMMARY -> "summary";
      case FORMS -> "supportForms";
      default -> "themes";
    };
  }

  private static CellFault missing(ParsedRow row, ImportField field, int column) {
    String nl = field.heading(Language.NL);
    String en = field.heading(Language.EN);
    return column == 0
        ? new CellFault(
            Optional.of(field),
            0,
            new Text(
                "Rij " + row.number() + ": " + nl + " ontbreekt. Vul dit in.",
                "Row " + row.number() + ": " + en + " is missing. Fill it in."))
        : fault(
            field,
            column,
            row.number(),
            new Text(nl + " is leeg. Vul dit in.", en + " is empty. Fill it in."));
  }

  private static CellFault fault(ImportField field, int column, int row, Text problem) {
    String place = new CellAddress(column, row).toString();
    return new CellFault(
        Optional.of(field),
        column,
        new Text("Cel " + place + ": " + problem.nl(), "Cell " + place + ": " + problem.en()));
  }

  /** One row while it is read. */
  private final class One {
    private final int number;
    private final Map<Integer, String> cells;
    private final Mapping mapping;
    private final ObjectNode given = JsonNodeFactory.instance.objectNode();
    private final List<CellFault> faults = new ArrayList<>();

    One(int number, Map<Integer, String> cells, Mapping mapping) {
      this.number = number;
      this.cells = cells;
      this.mapping = mapping;
    }

    ParsedRow read() {
      bothLanguages("name", ImportField.NAME, ImportField.NAME_EN, LONGEST_NAME);
      bothLanguages("summary", ImportField.SUMMARY, ImportField.SUMMARY_EN, LONGEST_TEXT);
      organisation(ImportField.PROVIDER).ifPresent(it -> given.put("provider", it));
      organisation(ImportField.CONTACT)
          .ifPresent(it -> given.putObject("contact").put("organisation", it));
      list("supportForms", choices(ImportField.FORMS));
      list("themes", choices(ImportField.THEMES));
      list("phases", choices(ImportField.PHASES));
      list("areas", areas());
      amount();
      window();
      number(ImportField.EFFORT, 100_000).ifPresent(it -> given.put("effortHours", it));
      address(ImportField.APPLY_URL).ifPresent(it -> given.put("applyUrl", it));
      Optional<LocalDate> seen =
          day(ImportField.SEEN).map(day -> LocalDate.parse(day.substring(0, 10)));
      address(ImportField.URL).ifPresent(it -> source(it, seen));
      text(ImportField.NOTE, LONGEST_TEXT).ifPresent(it -> given.put("note", it));
      Set<String> sizes = choices(ImportField.SIZES);
      Set<String> sectors = choices(ImportField.SECTORS);
      return new ParsedRow(
          number,
          text(ImportField.ID, 80),
          given,
          sizes,
          sectors,
          seen,
          faults,
          given.path("name").path("nl").asString("").contains(EXAMPLE));
    }

    private void add(ImportField field, Text problem) {
      faults.add(fault(field, mapping.column(field).orElse(1), number, problem));
    }

    private void add(ImportField field, Remark problem) {
      add(field, new Text(problem.nl(), problem.en()));
    }

    /** What stands in a cell; empty when it is empty or says that it is not known. */
    private Optional<String> cell(ImportField field) {
      String text =
          OpenTable.text(
              mapping.column(field).map(it -> cells.getOrDefault(it, "").strip()).orElse(""));
      if (SHEET_FAULT.matcher(text).matches()) {
        add(
            field,
            new Text(
                "hier staat een formule zonder uitkomst (" + text + "). Schrijf de waarde zelf.",
                "here is a formula without outcome (" + text + "). Write the value itself."));
        return Optional.empty();
      }
      return UNKNOWN.contains(ImportField.spelled(text)) ? Optional.empty() : Optional.of(text);
    }

    private Optional<String> text(ImportField field, int longest) {
      Optional<String> text = cell(field).map(it -> CONTROLS.matcher(it).replaceAll(" ").strip());
      if (text.isPresent() && text.get().length() > longest) {
        add(
            field,
            new Text(
                "de tekst is te lang. Het mogen " + longest + " letters zijn.",
                "the text is too long. " + longest + " letters are allowed."));
        return Optional.empty();
      }
      return text;
    }

    private void bothLanguages(String key, ImportField dutch, ImportField english, int longest) {
      Optional<String> nl = text(dutch, longest);
      Optional<String> en = text(english, longest).or(() -> nl);
      nl.ifPresent(it -> given.putObject(key).put("nl", it).put("en", en.orElse(it)));
    }

    private Optional<String> organisation(ImportField field) {
      Optional<String> name = text(field, LONGEST_NAME);
      if (name.isPresent() && A_PERSON.matcher(name.get()).find()) {
        add(
            field,
            new Text(
                "noem een organisatie, geen e-mailadres of telefoonnummer van iemand.",
                "name an organisation, not the e-mail address or number of a person."));
        return Optional.empty();
      }
      return name;
    }

    private Set<String> choices(ImportField field) {
      List<Text> problems = new ArrayList<>();
      Set<String> ids = cell(field).map(it -> choices.read(field, it, problems)).orElse(Set.of());
      problems.forEach(problem -> add(field, problem));
      return problems.isEmpty() ? ids : Set.of();
    }

    private Set<String> areas() {
      List<Text> problems = new ArrayList<>();
      Set<String> codes =
          cell(ImportField.AREAS).map(it -> areas.read(it, problems)).orElse(Set.of());
      problems.forEach(problem -> add(ImportField.AREAS, problem));
      return problems.isEmpty() ? codes : Set.of();
    }

    private void list(String key, Set<String> words) {
      if (!words.isEmpty()) {
        ArrayNode list = given.putArray(key);
        new LinkedHashSet<>(words).forEach(list::add);
      }
    }

    private Optional<Double> number(ImportField field, double most) {
      return amount(field, most, false);
    }

    private Optional<Double> amount(ImportField field, double most, boolean share) {
      Optional<String> written = cell(field);
      if (written.isEmpty()) {
        return Optional.empty();
      }
      switch (WrittenNumber.read(written.get())) {
        case WrittenNumber.IsNot no -> add(field, no.problem());
        case WrittenNumber.Is(double number, boolean percent) -> {
          Optional<Text> problem = problem(written.get(), number, percent, most, share);
          if (problem.isEmpty()) {
            return Optional.of(number);
          }
          add(field, problem.get());
        }
      }
      return Optional.empty();
    }

    private Optional<Text> problem(
        String written, double number, boolean percent, double most, boolean share) {
      if (number < 0 || number > most) {
        return Optional.of(
            new Text(
                "'"
                    + written
                    + "' kan niet. Schrijf een getal van 0 tot en met "
                    + shown(most)
                    + ".",
                "'" + written + "' cannot be. Write a number from 0 to " + shown(most) + "."));
      }
      if (percent && !share) {
        return Optional.of(
            new Text(
                "'" + written + "' is een percentage. Hier hoort een getal.",
                "'" + written + "' is a percentage. A number belongs here."));
      }
      return share && !percent && number > 0 && number < 1
          ? Optional.of(
              new Text(
                  "'" + written + "' is minder dan één procent. Schrijf een percentage, zoals 50%.",
                  "'" + written + "' is less than one per cent. Write a percentage, such as 50%."))
          : Optional.empty();
    }

    private static String shown(double most) {
      return new BigDecimal(most).toPlainString();
    }

    private void amount() {
      ObjectNode amount = JsonNodeFactory.instance.objectNode();
      Optional<Double> min = amount(ImportField.AMOUNT_MIN, 1e12, false);
      Optional<Double> max = amount(ImportField.AMOUNT_MAX, 1e12, false);
      if (min.isPresent() && max.isPresent() && min.get() > max.get()) {
        add(
            ImportField.AMOUNT_MAX,
            new Text(
                "het hoogste bedrag is lager dan het laagste. Draai ze om.",
                "the highest amount is below the lowest. Swap them."));
      }
      min.ifPresent(it -> amount.put("min", it));
      max.ifPresent(it -> amount.put("max", it));
      amount(ImportField.RATE, 100, true).ifPresent(it -> amount.put("rate", it));
      amount(ImportField.OWN_SHARE, 100, true).ifPresent(it -> amount.put("ownContribution", it));
      if (!amount.isEmpty()) {
        given.set("amount", amount);
      }
    }

    private void window() {
      Optional<String> opens = day(ImportField.OPENS);
      Optional<String> closes = day(ImportField.CLOSES);
      if (opens.isPresent()
          && closes.isPresent()
          && opens.get().substring(0, 10).compareTo(closes.get().substring(0, 10)) > 0) {
        add(
            ImportField.CLOSES,
            new Text(
                "het sluit voordat het opent. Kijk beide datums na.",
                "it closes before it opens. Check both dates."));
      } else if (opens.isPresent() || closes.isPresent()) {
        ObjectNode window = given.putObject("window");
        opens.ifPresent(it -> window.put("open", it));
        closes.ifPresent(it -> window.put("close", it));
      }
    }

    /** A day as content files write it; {@code doorlopend} is no day and no fault. */
    private Optional<String> day(ImportField field) {
      Optional<String> written = cell(field);
      if (written.isEmpty()) {
        return Optional.empty();
      }
      if (Set.of("doorlopend", "continu", "ongoing", "altijd")
          .contains(ImportField.spelled(written.get()))) {
        given.put("recurrence", "ongoing");
        return Optional.empty();
      }
      return switch (WrittenDay.read(written.get())) {
        case WrittenDay.IsNot no -> {
          add(field, no.problem());
          yield Optional.empty();
        }
        case WrittenDay.Is is ->
            Optional.of(is.day() + is.time().map(time -> "T" + time).orElse(""));
      };
    }

    private Optional<String> address(ImportField field) {
      Optional<String> written = cell(field);
      if (written.isEmpty()) {
        return written;
      }
      String text = written.get().startsWith("www.") ? "https://" + written.get() : written.get();
      if (isAddress(text)) {
        return Optional.of(text);
      }
      add(
          field,
          new Text(
              "dit is geen webadres. Schrijf het zoals https://www.voorbeeld.nl/regeling.",
              "this is no web address. Write it as https://www.example.nl/scheme."));
      return Optional.empty();
    }

    private boolean isAddress(String text) {
      try {
        URI uri = new URI(text);
        @Nullable String host = uri.getHost();
        return text.length() <= 500
            && WEB.matcher(text).matches()
            && host != null
            && host.contains(".");
      } catch (URISyntaxException e) {
        return false;
      }
    }

    private void source(String url, Optional<LocalDate> seen) {
      ObjectNode source = given.putObject("source").put("url", url);
      seen.ifPresent(day -> source.put("seen", day.toString()));
    }
  }
}
