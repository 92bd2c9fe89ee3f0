package nl.biotoop.support.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.biotoop.ecosystem.Term;
import nl.biotoop.ecosystem.Theme;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.rules.Answers;
import nl.biotoop.rules.AreaHierarchy;
import nl.biotoop.rules.AttributeCatalogue;
import nl.biotoop.rules.Fault;
import nl.biotoop.rules.Parsed;
import nl.biotoop.rules.Rule;
import nl.biotoop.rules.Text;
import nl.biotoop.rules.UnreadableContent;
import nl.biotoop.rules.reading.AnswerReader;
import nl.biotoop.rules.reading.CatalogueReader;
import nl.biotoop.rules.reading.Reading;
import nl.biotoop.rules.reading.RuleReader;
import nl.biotoop.support.Contact;
import nl.biotoop.support.Instrument;
import nl.biotoop.support.Problem;
import nl.biotoop.support.Register;
import nl.biotoop.support.Window;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads the register from its content files, a record an instrument. A fault anywhere refuses the
 * whole register, with the file and the field: half a register would send people the wrong way.
 */
public final class RegisterReader {
  private final ContentFiles files;
  private final Set<String> forms;
  private final Set<String> phases;
  private final Set<String> themes;
  private final Set<String> elements;
  private final AreaHierarchy areas;
  private final Clock clock;
  private final YAMLMapper yaml = new YAMLMapper();

  public RegisterReader(
      ContentFiles files, Vocabulary vocabulary, AreaHierarchy areas, Clock clock) {
    this.files = files;
    this.forms = ids(vocabulary.supportForms(), Term::id);
    this.phases = ids(vocabulary.phases(), Term::id);
    this.themes = ids(vocabulary.themes(), Theme::id);
    this.elements = ids(vocabulary.elements(), Term::id);
    this.areas = areas;
    this.clock = clock;
  }

  private static <T> Set<String> ids(List<T> terms, Function<T, String> id) {
    return terms.stream().map(id).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Reads everything.
   *
   * @throws ContentFault at the first fault
   */
  public Register read() {
    AttributeCatalogue attributes = attributes();
    List<Instrument> instruments = instruments(new RuleReader(attributes, areas));
    return new Register(
        instruments,
        attributes,
        problems(ids(instruments, Instrument::id), new AnswerReader(attributes, areas)),
        contacts());
  }

  private AttributeCatalogue attributes() {
    try {
      return CatalogueReader.read(document("attributes.yaml"));
    } catch (UnreadableContent e) {
      throw new ContentFault("attributes.yaml, " + e.getMessage());
    }
  }

  private List<Instrument> instruments(RuleReader rules) {
    Map<String, String> fileById = new HashMap<>();
    List<Instrument> instruments = new ArrayList<>();
    for (String file : files.below("instruments", ".yaml")) {
      RecordNode node = new RecordNode(file, "", document(file));
      String id = node.text("id");
      String other = fileById.put(id, file);
      if (other != null) {
        throw node.fault("id", "'" + id + "' staat ook in " + other + "; geef er één een ander id");
      }
      if (!file.endsWith("/" + id + ".yaml")) {
        throw node.fault("id", "'" + id + "' hoort de naam van het bestand te zijn");
      }
      instruments.add(instrument(node, id, rules));
    }
    return instruments;
  }

  private Instrument instrument(RecordNode node, String id, RuleReader rules) {
    RecordNode contact =
        node.child("contact").orElseThrow(() -> node.fault("contact", "ontbreekt"));
    return new Instrument(
        id,
        node.bothLanguages("name"),
        node.text("provider"),
        node.code("level", Instrument.Level.class),
        node.code("status", Instrument.Status.class),
        node.bothLanguages("summary"),
        known(node, "supportForms", forms),
        known(node, "phases", phases),
        known(node, "themes", themes),
        known(node, "elements", elements),
        amount(node),
        window(node),
        effort(node),
        node.textOrNull("applyUrl"),
        new Instrument.Desk(contact.text("organisation"), contact.textOrNull("url")),
        knownAreas(node, "areas"),
        node.child("source")
            .map(source ->
                new Instrument.Source(source.text("url"), source.text("seen"), source.text("age"))),
        rule(node, id, rules));
  }

  private Instrument.Amount amount(RecordNode node) {
    RecordNode amount =
        node.child("amount")
            .orElse(new RecordNode(node.file(), "amount.", yaml.createObjectNode()));
    return new Instrument.Amount(
        amount.number("min"),
        amount.number("max"),
        amount.number("rate"),
        amount.number("ownContribution"));
  }

  private Window window(RecordNode node) {
    boolean ongoing = node.optionalText("recurrence").filter("ongoing"::equals).isPresent();
    Optional<RecordNode> window = node.child("window");
    Optional<Instant> opens =
        window.flatMap(it -> it.moment("open")).map(moment -> instant(moment.at()));
    Optional<Instant> closes =
        window
            .flatMap(it -> it.moment("close"))
            .map(moment -> instant(moment.wholeDay() ? moment.at().plusDays(1) : moment.at()));
    if (opens.isPresent() && closes.isPresent() && !opens.get().isBefore(closes.get())) {
      throw node.fault("window", "sluit voordat het opent");
    }
    return new Window(opens, closes, ongoing);
  }

  private Instant instant(LocalDateTime onTheWall) {
    return onTheWall.atZone(clock.getZone()).toInstant();
  }

  private static OptionalInt effort(RecordNode node) {
    var hours = node.number("effortHours");
    return hours.isPresent() ? OptionalInt.of((int) hours.getAsDouble()) : OptionalInt.empty();
  }

  private static Rule rule(RecordNode node, String id, RuleReader rules) {
    JsonNode condition = node.node().get("rule");
    if (condition == null) {
      throw node.fault("rule", "ontbreekt");
    }
    Reading reading = rules.read(id, condition);
    for (Fault fault : reading.faults()) {
      if (fault.isError()) {
        throw new ContentFault(
            node.file() + ", regel " + fault.path() + ": " + fault.message().nl());
      }
    }
    return reading.rules().getFirst();
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
                        answer.getKey(), "is geen antwoord (" + refused.reason() + ")");
                  }
                  implied.put(answer.getKey(), value);
                }));
    return Collections.unmodifiableMap(implied);
  }

  private List<Problem> problems(Set<String> instrumentIds, AnswerReader answers) {
    List<Problem> problems = new ArrayList<>();
    for (RecordNode node : records("problems.yaml", "problems")) {
      Set<String> picked = node.words("instruments");
      for (String id : picked) {
        if (!instrumentIds.contains(id)) {
          throw node.fault("instruments", "'" + id + "' staat niet in het register");
        }
      }
      problems.add(
          new Problem(
              node.text("id"),
              (int) node.number("order").orElse(problems.size() + 1.0),
              node.bothLanguages("text"),
              known(node, "themes", themes),
              known(node, "supportForms", forms),
              known(node, "elements", elements),
              known(node, "phases", phases),
              node.text("barrier"),
              picked,
              impliedAnswers(node, answers)));
    }
    problems.sort(Comparator.comparingInt(Problem::order));
    return problems;
  }

  private List<Contact> contacts() {
    List<Contact> contacts = new ArrayList<>();
    for (RecordNode node : records("contacts.yaml", "contacts")) {
      contacts.add(
          new Contact(
              node.text("id"),
              node.text("name"),
              node.code("kind", Contact.Kind.class),
              knownAreas(node, "areas"),
              known(node, "topics", themes),
              known(node, "supportForms", forms),
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
      RecordNode record = new RecordNode(file, list + "[" + place + "].", node);
      Integer other = places.put(record.text("id"), place);
      if (other != null) {
        throw record.fault("id", "'" + record.text("id") + "' staat ook op plaats " + other);
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

  private static Set<String> known(RecordNode node, String field, Set<String> vocabulary) {
    Set<String> words = node.words(field);
    for (String word : words) {
      if (!vocabulary.contains(word)) {
        throw node.fault(field, "'" + word + "' staat niet in de woordenlijst");
      }
    }
    return words;
  }

  private Set<String> knownAreas(RecordNode node, String field) {
    Set<String> codes = node.words(field);
    for (String code : codes) {
      if (!areas.knows(code)) {
        throw node.fault(field, "'" + code + "' is geen gebied van " + areas.year());
      }
    }
    return codes;
  }
}
