package nl.biotoop.support.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.biotoop.ecosystem.Term;
import nl.biotoop.ecosystem.Theme;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.rules.AreaHierarchy;
import nl.biotoop.rules.AttributeCatalogue;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Fault;
import nl.biotoop.rules.Rule;
import nl.biotoop.rules.Text;
import nl.biotoop.rules.reading.Reading;
import nl.biotoop.rules.reading.RuleReader;
import nl.biotoop.support.Instrument;
import nl.biotoop.support.Window;
import nl.biotoop.support.editing.RecordFault;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads one record of an instrument, from a content file or from a revision: the same checks for
 * both. All faults are told, not only the first.
 */
public final class InstrumentReader {
  private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?");
  private static final Instrument.Amount NO_AMOUNT =
      amount(new RecordNode("amount.", JsonNodeFactory.instance.objectNode()));

  private final RuleReader rules;
  private final Set<String> forms;
  private final Set<String> phases;
  private final Set<String> themes;
  private final Set<String> elements;
  private final AreaHierarchy areas;
  private final Clock clock;

  public InstrumentReader(
      AttributeCatalogue attributes, Vocabulary vocabulary, AreaHierarchy areas, Clock clock) {
    this.rules = new RuleReader(attributes, areas);
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

  /** What came of reading a record. */
  public sealed interface Result {
    /** It can be used. */
    record Read(Instrument instrument) implements Result {}

    /** It cannot; at least one fault. */
    record Faulty(List<RecordFault> faults) implements Result {}
  }

  /** Reads a record, whose id is known. */
  public Result read(String id, JsonNode record) {
    Faults faults = new Faults();
    Optional<Instrument> read = faults.of(() -> read(id, new RecordNode("", record), faults));
    return read.isPresent() && faults.found.isEmpty()
        ? new Result.Read(read.get())
        : new Result.Faulty(List.copyOf(faults.found));
  }

  /** Whether a text may be the id of an instrument. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  private @Nullable Instrument read(String id, RecordNode node, Faults faults) {
    if (!isId(id)) {
      throw node.fault(
          "id",
          "mag alleen kleine letters, cijfers en streepjes hebben, ten hoogste 80",
          "may only have lower-case letters, digits and hyphens, at most 80");
    }
    var name = faults.of(() -> node.bothLanguages("name"));
    var provider = faults.of(() -> node.text("provider"));
    var level = faults.of(() -> node.code("level", Instrument.Level.class));
    var status = faults.of(() -> node.code("status", Instrument.Status.class));
    var summary = faults.of(() -> node.bothLanguages("summary"));
    var supportForms = faults.of(() -> known(node, "supportForms", forms));
    var inPhases = faults.of(() -> known(node, "phases", phases));
    var onThemes = faults.of(() -> known(node, "themes", themes));
    var onElements = faults.of(() -> known(node, "elements", elements));
    var amount = faults.of(() -> node.child("amount").map(it -> amount(it)).orElse(NO_AMOUNT));
    var window = faults.of(() -> window(node));
    var effort = faults.of(() -> effort(node));
    var applyUrl = faults.of(() -> Optional.ofNullable(node.addressOrNull("applyUrl")));
    var contact = faults.of(() -> contact(node));
    var inAreas = faults.of(() -> knownAreas(node, "areas"));
    var source = faults.of(() -> node.child("source").map(InstrumentReader::source));
    var rule = faults.of(() -> rule(node, id, faults));
    if (!faults.found.isEmpty()) {
      return null;
    }
    return new Instrument(
        id,
        name.orElseThrow(),
        provider.orElseThrow(),
        level.orElseThrow(),
        status.orElseThrow(),
        summary.orElseThrow(),
        supportForms.orElseThrow(),
        inPhases.orElseThrow(),
        onThemes.orElseThrow(),
        onElements.orElseThrow(),
        amount.orElseThrow(),
        window.orElseThrow(),
        effort.orElseThrow(),
        applyUrl.orElseThrow().orElse(null),
        contact.orElseThrow(),
        inAreas.orElseThrow(),
        source.orElseThrow(),
        rule.orElseThrow());
  }

  /** Gathers faults: a field that cannot be read is no reason not to look at the next. */
  private static final class Faults {
    private final List<RecordFault> found = new ArrayList<>();

    private <T> Optional<T> of(Supplier<@Nullable T> read) {
      try {
        return Optional.ofNullable(read.get());
      } catch (FieldFault e) {
        found.addAll(e.faults());
        return Optional.empty();
      }
    }
  }

  private static Instrument.Amount amount(RecordNode node) {
    var amount =
        new Instrument.Amount(
            node.number("min"),
            node.number("max"),
            node.number("rate"),
            node.number("ownContribution"));
    if (amount.min().isPresent()
        && amount.max().isPresent()
        && amount.min().getAsDouble() > amount.max().getAsDouble()) {
      throw node.fault("min", "is meer dan het hoogste bedrag", "is more than the highest amount");
    }
    for (String share : List.of("rate", "ownContribution")) {
      if (node.number(share).orElse(0) > 100) {
        throw node.fault(share, "is meer dan 100 procent", "is more than 100 percent");
      }
    }
    return amount;
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
      throw node.fault("window", "sluit voordat het opent", "closes before it opens");
    }
    return new Window(opens, closes, ongoing);
  }

  private Instant instant(LocalDateTime onTheWall) {
    return onTheWall.atZone(clock.getZone()).toInstant();
  }

  private static OptionalInt effort(RecordNode node) {
    var hours = node.number("effortHours");
    if (hours.orElse(0) > Integer.MAX_VALUE) {
      throw node.fault("effortHours", "is te veel", "is too much");
    }
    return hours.isPresent() ? OptionalInt.of((int) hours.getAsDouble()) : OptionalInt.empty();
  }

  private static Instrument.Desk contact(RecordNode node) {
    RecordNode contact = node.child("contact").orElseThrow(() -> node.missing("contact"));
    return new Instrument.Desk(contact.text("organisation"), contact.addressOrNull("url"));
  }

  private static Instrument.Source source(RecordNode source) {
    return new Instrument.Source(source.address("url"), source.text("seen"), source.text("age"));
  }

  private Rule rule(RecordNode node, String id, Faults faults) {
    JsonNode condition = node.node().get("rule");
    if (condition == null || condition.isNull()) {
      throw node.missing("rule");
    }
    Reading reading = rules.readable(id, condition);
    String prefix = "rules." + id;
    for (Fault fault : reading.faults()) {
      if (fault.isError()) {
        String path = "rule" + fault.path().substring(prefix.length());
        faults.found.add(new RecordFault(path, fault.message()));
      }
    }
    return reading.rules().isEmpty()
        ? new Rule(id, new Condition.All(List.of()))
        : reading.rules().getFirst();
  }

  /** What in a rule can be used but is probably not what was meant. */
  public List<Text> doubts(String id, JsonNode condition) {
    return rules.read(id, condition).faults().stream()
        .filter(fault -> !fault.isError())
        .map(Fault::message)
        .toList();
  }

  static Set<String> known(RecordNode node, String field, Set<String> vocabulary) {
    Set<String> words = node.words(field);
    for (String word : words) {
      if (!vocabulary.contains(word)) {
        throw node.fault(
            field,
            "'" + word + "' staat niet in de woordenlijst",
            "'" + word + "' is not in the vocabulary");
      }
    }
    return words;
  }

  Set<String> knownThemes(RecordNode node, String field) {
    return known(node, field, themes);
  }

  Set<String> knownForms(RecordNode node) {
    return known(node, "supportForms", forms);
  }

  Set<String> knownElements(RecordNode node) {
    return known(node, "elements", elements);
  }

  Set<String> knownPhases(RecordNode node) {
    return known(node, "phases", phases);
  }

  Set<String> knownAreas(RecordNode node, String field) {
    Set<String> codes = node.words(field);
    for (String code : codes) {
      if (!areas.knows(code)) {
        throw node.fault(
            field,
            "'" + code + "' is geen gebied van " + areas.year(),
            "'" + code + "' is no area of " + areas.year());
      }
    }
    return codes;
  }
}
