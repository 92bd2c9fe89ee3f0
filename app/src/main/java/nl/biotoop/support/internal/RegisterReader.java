package nl.biotoop.support.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.rules.Answers;
import nl.biotoop.rules.AreaHierarchy;
import nl.biotoop.rules.AttributeCatalogue;
import nl.biotoop.rules.Parsed;
import nl.biotoop.rules.Text;
import nl.biotoop.rules.UnreadableContent;
import nl.biotoop.rules.reading.AnswerReader;
import nl.biotoop.rules.reading.CatalogueReader;
import nl.biotoop.support.Contact;
import nl.biotoop.support.Instrument;
import nl.biotoop.support.Problem;
import nl.biotoop.support.Register;
import nl.biotoop.support.editing.RecordFault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads the register from its content files, a record an instrument. A fault anywhere refuses the
 * whole register, with the file and the field: half a register would send people the wrong way.
 */
public final class RegisterReader {
  private final ContentFiles files;
  private final Vocabulary vocabulary;
  private final AreaHierarchy areas;
  private final Clock clock;
  private final YAMLMapper yaml = new YAMLMapper();

  public RegisterReader(
      ContentFiles files, Vocabulary vocabulary, AreaHierarchy areas, Clock clock) {
    this.files = files;
    this.vocabulary = vocabulary;
    this.areas = areas;
    this.clock = clock;
  }

  /**
   * Reads everything.
   *
   * @throws ContentFault at the first fault
   */
  public ShippedRegister read() {
    AttributeCatalogue attributes = attributes();
    InstrumentReader reader = new InstrumentReader(attributes, vocabulary, areas, clock);
    Map<String, ObjectNode> records = new TreeMap<>();
    List<Instrument> instruments = instruments(reader, records);
    AnswerReader answers = new AnswerReader(attributes, areas);
    Register register =
        new Register(
            instruments,
            attributes,
            in("problems.yaml", () -> problems(records.keySet(), reader, answers)),
            in("contacts.yaml", () -> contacts(reader)),
            Map.of());
    return new ShippedRegister(register, records, reader);
  }

  private AttributeCatalogue attributes() {
    try {
      return CatalogueReader.read(document("attributes.yaml"));
    } catch (UnreadableContent e) {
      throw new ContentFault("attributes.yaml, " + e.getMessage());
    }
  }

  private List<Instrument> instruments(InstrumentReader reader, Map<String, ObjectNode> records) {
    Map<String, String> fileById = new HashMap<>();
    List<Instrument> instruments = new ArrayList<>();
    for (String file : files.below("instruments", ".yaml")) {
      if (!(document(file) instanceof ObjectNode record)) {
        throw new ContentFault(file + ": hier hoort één instrument met zijn velden");
      }
      String id = in(file, () -> new RecordNode("", record).text("id"));
      String other = fileById.put(id, file);
      if (other != null) {
        throw fault(
            file, "id", "'" + id + "' staat ook in " + other + "; geef er één een ander id");
      }
      if (!file.endsWith("/" + id + ".yaml")) {
        throw fault(file, "id", "'" + id + "' hoort de naam van het bestand te zijn");
      }
      switch (reader.read(id, record)) {
        case InstrumentReader.Result.Read read -> instruments.add(read.instrument());
        case InstrumentReader.Result.Faulty faulty -> {
          RecordFault first = faulty.faults().getFirst();
          throw fault(file, first.field(), first.problem().nl());
        }
      }
      records.put(id, record);
    }
    return instruments;
  }

  /** Reads, and says in which file a fault is. */
  private static <T> T in(String file, Supplier<T> read) {
    try {
      return read.get();
    } catch (FieldFault e) {
      RecordFault first = e.faults().getFirst();
      throw fault(file, first.field(), first.problem().nl());
    }
  }

  private static ContentFault fault(String file, String field, String problem) {
    return new ContentFault(file + ", veld '" + field + "': " + problem);
  }

  private static Map<String, List<String>> impliedAnswers(RecordNode node, AnswerReader reader) {
    Map<String, List<String>> implied = new LinkedHashMap<>();
    node.child("answers")
        .ifPresent(answers ->
            answers
                .node()
                .properties()
                .forEach(answer -> {
                  List<String> value = List.of(answer.getValue().asString());
                  if (reader.with(Answers.NONE, answer.getKey(), value)
                      instanceof Parsed.Refused refused) {
                    throw answers.fault(
                        answer.getKey(),
                        "is geen antwoord (" + refused.reason() + ")",
                        "is no answer (" + refused.reason() + ")");
                  }
                  implied.put(answer.getKey(), value);
                }));
    return Collections.unmodifiableMap(implied);
  }

  private List<Problem> problems(
      Set<String> instrumentIds, InstrumentReader reader, AnswerReader answers) {
    List<Problem> problems = new ArrayList<>();
    for (RecordNode node : records("problems.yaml", "problems")) {
      Set<String> picked = node.words("instruments");
      for (String id : picked) {
        if (!instrumentIds.contains(id)) {
          throw node.fault(
              "instruments",
              "'" + id + "' staat niet in het register",
              "'" + id + "' is not in the register");
        }
      }
      problems.add(
          new Problem(
              node.text("id"),
              (int) node.number("order").orElse(problems.size() + 1.0),
              node.bothLanguages("text"),
              reader.knownThemes(node, "themes"),
              reader.knownForms(node),
              reader.knownElements(node),
              reader.knownPhases(node),
              node.text("barrier"),
              picked,
              impliedAnswers(node, answers)));
    }
    problems.sort(Comparator.comparingInt(Problem::order));
    return problems;
  }

  private List<Contact> contacts(InstrumentReader reader) {
    List<Contact> contacts = new ArrayList<>();
    for (RecordNode node : records("contacts.yaml", "contacts")) {
      contacts.add(
          new Contact(
              node.text("id"),
              node.text("name"),
              node.code("kind", Contact.Kind.class),
              reader.knownAreas(node, "areas"),
              reader.knownThemes(node, "topics"),
              reader.knownForms(node),
              node.textOrNull("url"),
              node.textOrNull("phone"),
              node.child("phoneBasis").isPresent() ? node.bothLanguages("phoneBasis") : null,
              node.textOrNull("email"),
              node.flag("safetyNet"),
              node.child("note").isPresent() ? node.bothLanguages("note") : Text.NONE));
    }
    return contacts;
  }

  private List<RecordNode> records(String file, String list) {
    JsonNode nodes = document(file).get(list);
    if (nodes == null || !nodes.isArray()) {
      throw new ContentFault(file + ": de lijst '" + list + "' ontbreekt");
    }
    List<RecordNode> records = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (JsonNode node : nodes) {
      int place = records.size() + 1;
      RecordNode record = new RecordNode(list + "[" + place + "].", node);
      Integer other = places.put(record.text("id"), place);
      if (other != null) {
        String id = record.text("id");
        throw record.fault(
            "id",
            "'" + id + "' staat ook op plaats " + other,
            "'" + id + "' also stands at place " + other);
      }
      records.add(record);
    }
    return records;
  }

  private JsonNode document(String file) {
    try (Reader text = files.open(file)) {
      return yaml.readTree(text);
    } catch (JacksonException e) {
      throw new ContentFault(file + ": " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
