package nl.biotoop.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.biotoop.ecosystem.Term;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.profile.Part.Condition;
import nl.biotoop.profile.Part.Kind;
import nl.biotoop.profile.Part.Option;
import nl.biotoop.rules.Text;
import nl.biotoop.sources.table.Row;
import org.springframework.stereotype.Component;

/** The parts of every profile, in order. */
@Component
public final class Parts {
  /** The id of the core task. */
  public static final String TASK = "task";

  /** The id of the growth ladder. */
  public static final String LADDER = "ladder";

  /** The id of the analysis. */
  public static final String ANALYSIS = "analysis";

  /** The three states of the ladder, lowest first. */
  private static final List<String> STATES = List.of("inside", "linking", "habit");

  /** A score runs from 1, weak, to this, strong. */
  private static final int HIGHEST_SCORE = 5;

  private final List<Part> all;

  /** A way of working with the part it belongs to. */
  private record Way(String part, Option option) {}

  /**
   * Reads the ways of working and the framework conditions.
   *
   * @throws ContentFault when a file has a fault, with line and column
   */
  Parts(ContentFiles files, Vocabulary vocabulary) {
    List<Way> ways =
        files.rows(
            "profile/ways.csv",
            row -> new Way(way(row), new Option(row.text("id"), label(row))),
            "id",
            "part",
            "nl",
            "en");
    List<Part> conditions =
        files.rows(
            "profile/conditions.csv",
            row -> condition(row, vocabulary),
            "id",
            "element",
            "nl",
            "en",
            "document",
            "line");
    List<Part> parts = new ArrayList<>();
    parts.add(plain(TASK, Kind.TASK));
    parts.add(new Part(LADDER, Kind.LADDER, named(STATES.stream()), Optional.empty()));
    Stream.of("history", "culture", "location", "economy", "society", "physical", "people")
        .map(id -> plain(id, Kind.FIELD))
        .forEach(parts::add);
    Stream.of("lever", "method", "form")
        .map(id ->
            new Part(
                id,
                Kind.WAY,
                ways.stream().filter(way -> way.part().equals(id)).map(Way::option).toList(),
                Optional.empty()))
        .forEach(parts::add);
    parts.add(plain(ANALYSIS, Kind.ANALYSIS));
    parts.addAll(conditions);
    this.all = List.copyOf(parts);
  }

  /** All of them. */
  public List<Part> all() {
    return all;
  }

  /** Those of one kind. */
  public List<Part> of(Kind kind) {
    return all.stream().filter(part -> part.kind() == kind).toList();
  }

  /** The part with this id; empty when there is none. */
  public Optional<Part> find(String id) {
    return all.stream().filter(part -> part.id().equals(id)).findFirst();
  }

  private static Part plain(String id, Kind kind) {
    return new Part(id, kind, List.of(), Optional.empty());
  }

  private static List<Option> named(Stream<String> ids) {
    return ids.map(id -> new Option(id, Text.NONE)).toList();
  }

  private static String way(Row row) {
    String part = row.text("part");
    if (!List.of("lever", "method", "form").contains(part)) {
      throw row.fault("part", "hier hoort lever, method of form te staan");
    }
    return part;
  }

  private static Text label(Row row) {
    return new Text(row.text("nl"), row.text("en"));
  }

  private static Part condition(Row row, Vocabulary vocabulary) {
    String element = row.text("element");
    if (vocabulary.elements().stream().map(Term::id).noneMatch(element::equals)) {
      throw row.fault("element", "'" + element + "' staat niet in de woordenlijst");
    }
    return new Part(
        row.text("id"),
        Kind.CONDITION,
        named(IntStream.rangeClosed(1, HIGHEST_SCORE).mapToObj(String::valueOf)),
        Optional.of(
            new Condition(
                element, label(row), Evidence.of(row.text("document"), row.text("line")))));
  }
}
