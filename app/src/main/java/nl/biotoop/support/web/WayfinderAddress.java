package nl.biotoop.support.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.rules.Answer;
import nl.biotoop.rules.Answers;
import nl.biotoop.rules.Language;
import nl.biotoop.rules.Parsed;
import nl.biotoop.rules.reading.AnswerReader;
import nl.biotoop.support.Problem;
import nl.biotoop.support.Register;
import nl.biotoop.support.Wayfinder;
import org.springframework.web.util.UriUtils;

/**
 * All the wayfinder knows stands in its address: the problem and the answers, keyed by attribute.
 * So an address can be kept, shared and changed, and nothing is stored.
 *
 * @param problem the problem chosen; empty when none or one that does not exist
 * @param problemUnknown whether the address names a problem that does not exist
 * @param answers the answers that could be read
 * @param refused the parts that could not; the rest counts
 * @param asked the attribute whose form was just sent
 * @param ask the attribute to ask now, to change its answer
 * @param typedPlace a municipality as typed
 * @param typedWork a kind of work as typed
 * @param showsResult whether to stop asking and show what fits
 * @param showsAll whether to show all of it
 * @param house the house in whose frame the visitor is; empty on our own site
 */
record WayfinderAddress(
    Optional<Problem> problem,
    boolean problemUnknown,
    Answers answers,
    List<Parsed.Refused> refused,
    Optional<String> asked,
    Optional<String> ask,
    Optional<String> typedPlace,
    Optional<String> typedWork,
    boolean showsResult,
    boolean showsAll,
    Optional<String> house) {
  /** In an address: the house in whose frame the visitor is. */
  static final String HOUSE = "huis";

  static final String PROBLEM = "problem";
  static final String ASKED = "asked";
  static final String ASK = "ask";
  static final String PLACE = "place";
  static final String WORK = "work";
  static final String SHOW = "show";
  private static final String RESULT = "result";
  private static final String ALL = "all";
  private static final Set<String> RESERVED = Set.of(HOUSE, PROBLEM, ASKED, ASK, PLACE, WORK, SHOW);

  static WayfinderAddress read(
      Map<String, ? extends List<String>> parameters, Register register, AnswerReader reader) {
    Answers answers = Answers.NONE;
    List<Parsed.Refused> refused = new ArrayList<>();
    for (Map.Entry<String, ? extends List<String>> parameter : parameters.entrySet()) {
      String id = parameter.getKey();
      List<String> values = parameter.getValue().stream().filter(v -> !v.isBlank()).toList();
      if (RESERVED.contains(id) || values.isEmpty()) {
        continue;
      }
      List<String> known =
          values.stream().filter(value -> !value.equals(Wayfinder.DONT_KNOW)).toList();
      if (known.isEmpty() && register.attributes().find(id).isPresent()) {
        answers = answers.decline(id);
        continue;
      }
      switch (reader.with(answers, id, known)) {
        case Parsed.Accepted(Answers more) -> answers = more;
        case Parsed.Refused no -> refused.add(no);
      }
    }
    Optional<String> problem = first(parameters, PROBLEM);
    Optional<Problem> known = problem.flatMap(register::problem);
    List<String> show = parameters.containsKey(SHOW) ? parameters.get(SHOW) : List.of();
    return new WayfinderAddress(
        known,
        problem.isPresent() && known.isEmpty(),
        answers,
        List.copyOf(refused),
        first(parameters, ASKED),
        first(parameters, ASK),
        first(parameters, PLACE),
        first(parameters, WORK),
        show.contains(RESULT) || show.contains(ALL),
        show.contains(ALL),
        Optional.empty());
  }

  /** The same in the frame of a house. */
  WayfinderAddress in(Optional<String> framingHouse) {
    return new WayfinderAddress(
        problem,
        problemUnknown,
        answers,
        refused,
        asked,
        ask,
        typedPlace,
        typedWork,
        showsResult,
        showsAll,
        framingHouse);
  }

  private static Optional<String> first(
      Map<String, ? extends List<String>> parameters, String name) {
    List<String> values = parameters.get(name);
    return values == null
        ? Optional.empty()
        : values.stream()
            .map(value -> value.replaceAll("\\p{Cntrl}", " ").strip())
            .filter(value -> !value.isEmpty())
            .findFirst();
  }

  /** The problem and the answers, as the parameters of an address, in the order they were given. */
  Map<String, List<String>> parameters() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    house.ifPresent(it -> parameters.put(HOUSE, List.of(it)));
    problem.ifPresent(it -> parameters.put(PROBLEM, List.of(it.id())));
    for (Map.Entry<String, Answer> answer : answers.given().entrySet()) {
      parameters.put(answer.getKey(), answer.getValue().given());
    }
    for (String declined : answers.declined()) {
      parameters.put(declined, List.of(Wayfinder.DONT_KNOW));
    }
    // Kept beside the municipality, so that "hoort nu bij" stays on the page.
    typedPlace
        .filter(place -> answers.answer("area").isPresent())
        .ifPresent(place -> parameters.put(PLACE, List.of(place)));
    return parameters;
  }

  /**
   * The first address for a problem: with the answers it implies.
   *
   * @param kept what was answered before; an implied answer goes first
   */
  static String startHref(Language language, Problem problem, Map<String, List<String>> kept) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put(PROBLEM, List.of(problem.id()));
    parameters.putAll(problem.answers());
    kept.forEach(parameters::putIfAbsent);
    return href(language, parameters);
  }

  /** The list of problems, with the answers kept; what the old problem itself answered goes. */
  String otherProblemHref(Language language) {
    Map<String, List<String>> kept = parameters();
    kept.remove(PROBLEM);
    problem.ifPresent(old -> old.answers().forEach(kept::remove));
    return href(language, kept);
  }

  /** The address of the next step. */
  String href(Language language) {
    return href(language, parameters());
  }

  String resultHref(Language language) {
    return href(language, with(SHOW, RESULT));
  }

  String allHref(Language language) {
    return href(language, with(SHOW, ALL));
  }

  /** The address that asks one attribute again, with its answer still in place. */
  String changeHref(Language language, String attribute) {
    return href(language, with(ASK, attribute));
  }

  private Map<String, List<String>> with(String name, String value) {
    Map<String, List<String>> parameters = parameters();
    parameters.put(name, List.of(value));
    return parameters;
  }

  WayfinderAddress with(Answers changed) {
    return new WayfinderAddress(
        problem,
        problemUnknown,
        changed,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        typedPlace,
        typedWork,
        false,
        false,
        house);
  }

  static String href(Language language, Map<String, List<String>> parameters) {
    return path(language, parameters) + query(parameters);
  }

  /** Where the wayfinder is: on our own site, or in the frame of the house that is named. */
  private static String path(Language language, Map<String, List<String>> parameters) {
    return parameters.containsKey(HOUSE)
        ? Paths.of(language, "inbed", "wegwijzer")
        : Paths.of(language, "wegwijzer");
  }

  /** The address of the wayfinder itself, without anything said. */
  String path(Language language) {
    return path(language, parameters());
  }

  /** The way to ask a person, with the answers carried along. */
  String askHref(Language language) {
    return Paths.of(language, "vraag") + query(in(Optional.empty()).parameters());
  }

  private static String query(Map<String, List<String>> parameters) {
    StringBuilder query = new StringBuilder();
    parameters.forEach((name, values) ->
        values.forEach(value ->
            query
                .append(query.isEmpty() ? '?' : '&')
                .append(UriUtils.encodeQueryParam(name, StandardCharsets.UTF_8))
                .append('=')
                .append(UriUtils.encodeQueryParam(value, StandardCharsets.UTF_8))));
    return query.toString();
  }
}
