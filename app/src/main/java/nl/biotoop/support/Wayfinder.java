package nl.biotoop.support;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.biotoop.rules.Answer;
import nl.biotoop.rules.Answers;
import nl.biotoop.rules.engine.QuestionPlan;
import nl.biotoop.rules.engine.RuleSet;
import nl.biotoop.rules.engine.StopRule;
import nl.biotoop.rules.engine.TraceEntry;
import nl.biotoop.rules.engine.Verdict;
import nl.biotoop.rules.reading.AnswerReader;
import nl.biotoop.support.internal.ContactChoice;
import nl.biotoop.support.internal.NeedFit;
import nl.biotoop.territory.Municipality;
import nl.biotoop.territory.OwnRegion;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;

/**
 * Leads from a problem and a few answers to fitting help and somebody to call. Keeps nothing: the
 * same problem, answers and moment always give the same advice.
 */
@Component
public final class Wayfinder {
  /** In an address or a request, the value that says "I do not know". */
  public static final String DONT_KNOW = "onbekend";

  /** The attribute that says where the firm is. */
  public static final String AREA = "area";

  /**
   * Asked before anything else: without the place nobody of the own region can be named, and the
   * phase tells for whom help is meant even where no rule does.
   */
  private static final List<String> ALWAYS_ASKED = List.of(AREA, "phase");

  /** Half of the visitors is expected from the own regions, half from the rest of the country. */
  private static final double EXPECTED_FROM_OWN_REGIONS = 0.5;

  private final Territories territories;
  private final Clock clock;
  private final Map<String, Double> prior;
  private final Supplier<Prepared> prepared;

  Wayfinder(CurrentRegister register, Territories territories, Clock clock) {
    this.territories = territories;
    this.clock = clock;
    this.prior = prior(territories);
    this.prepared = register.derived(this::prepared);
  }

  /** Everything that follows from one register. */
  private record Prepared(
      Register register,
      RuleSet rules,
      QuestionPlan plan,
      ContactChoice contacts,
      AnswerReader answerReader) {}

  private Prepared prepared(Register register) {
    RuleSet rules =
        RuleSet.of(
            register.attributes().withPrior(AREA, prior),
            territories.areaHierarchy(),
            register.offered().stream().map(Instrument::rule).toList());
    return new Prepared(
        register,
        rules,
        new QuestionPlan(rules, StopRule.STANDARD, ALWAYS_ASKED),
        new ContactChoice(register.contacts()),
        new AnswerReader(register.attributes(), territories.areaHierarchy()));
  }

  private static Map<String, Double> prior(Territories territories) {
    Set<String> own = new HashSet<>();
    for (OwnRegion region : territories.ownRegions()) {
      region.municipalities().forEach(municipality -> own.add(municipality.code().value()));
    }
    Set<String> all = territories.areaHierarchy().municipalities();
    double ownWeight = EXPECTED_FROM_OWN_REGIONS / Math.max(1, own.size());
    double otherWeight = (1 - EXPECTED_FROM_OWN_REGIONS) / Math.max(1, all.size() - own.size());
    Map<String, Double> prior = new HashMap<>();
    all.forEach(code -> prior.put(code, own.contains(code) ? ownWeight : otherWeight));
    return prior;
  }

  /** Reads answers to the attributes of this register. */
  public AnswerReader answerReader() {
    return prepared.get().answerReader();
  }

  /** The advice now. */
  public Advice advise(Optional<Problem> problem, Answers answers) {
    return advise(problem, answers, clock.instant());
  }

  /**
   * The advice at a moment.
   *
   * @param problem what the entrepreneur is up against; without it every instrument counts alike
   */
  public Advice advise(Optional<Problem> problem, Answers answers, Instant moment) {
    Prepared now = prepared.get();
    Optional<Municipality> municipality = municipality(answers);
    Set<String> areas =
        municipality.map(it -> codes(territories.areasContaining(it))).orElse(Set.of());
    Map<String, Double> needFits = new HashMap<>();
    for (Instrument instrument : now.register().offered()) {
      needFits.put(instrument.id(), NeedFit.of(instrument, problem, answers, areas));
    }

    Map<String, Double> probabilities = now.rules().probabilities(answers);
    Map<String, List<TraceEntry>> conditions = now.rules().leaves(answers);
    List<Option> options = new ArrayList<>();
    List<Option> closed = new ArrayList<>();
    List<Option> excluded = new ArrayList<>();
    for (Verdict verdict : now.rules().verdicts(answers)) {
      double needFit = needFits.getOrDefault(verdict.rule(), 0.0);
      if (needFit > 0) {
        double probability = probabilities.getOrDefault(verdict.rule(), 0.0);
        Option option =
            option(
                now.register().instrument(verdict.rule()),
                verdict,
                conditions.getOrDefault(verdict.rule(), List.of()),
                needFit,
                probability,
                checked(now.register(), verdict.rule(), moment),
                moment);
        (option.isExcluded() ? excluded : option.score().timeliness() == 0 ? closed : options)
            .add(option);
      }
    }
    options.sort(bestFirst(problem, answers));
    closed.sort(byNeed(problem, answers));
    excluded.sort(byNeed(problem, answers));

    Optional<OwnRegion> region = municipality.flatMap(territories::ownRegionOf);
    return new Advice(
        now.plan().next(answers, needFits),
        List.copyOf(options),
        List.copyOf(closed),
        List.copyOf(excluded),
        now.contacts().choose(problem, areas, region.isPresent()),
        region);
  }

  private static Set<String> codes(Set<RegionCode> areas) {
    return areas.stream().map(RegionCode::value).collect(Collectors.toUnmodifiableSet());
  }

  private static double checked(Register register, String id, Instant moment) {
    boolean fresh = register.check(id).filter(check -> check.isFresh(moment)).isPresent();
    return fresh ? 1 : Score.UNCHECKED;
  }

  private static Option option(
      Instrument instrument,
      Verdict verdict,
      List<TraceEntry> conditions,
      double needFit,
      double probability,
      double checked,
      Instant moment) {
    Window.State window = instrument.window().at(moment);
    double friction =
        instrument.effortHours().isPresent()
            ? Math.min(0.5, instrument.effortHours().getAsInt() / 80.0)
            : 0;
    return new Option(
        instrument,
        verdict,
        conditions,
        new Score(needFit, probability, 1, window.timeliness(), friction, checked),
        window);
  }

  private static Comparator<Option> bestFirst(Optional<Problem> problem, Answers answers) {
    return Comparator.comparingDouble((Option option) -> -option.score().value())
        .thenComparing(byNeed(problem, answers));
  }

  /** Equal options take an order drawn from the answers: nobody is always first. */
  private static Comparator<Option> byNeed(Optional<Problem> problem, Answers answers) {
    String seed = problem.map(Problem::id).orElse("") + answers.given().keySet() + given(answers);
    return Comparator.comparingDouble((Option option) -> -option.score().needFit())
        .thenComparingInt(option -> mixed(seed + option.instrument().id()))
        .thenComparing(option -> option.instrument().id());
  }

  private static String given(Answers answers) {
    StringBuilder given = new StringBuilder();
    answers.given().values().forEach(answer -> given.append(answer.given()));
    return given.toString();
  }

  /** Spreads a text's hash code over all bits (the finaliser of MurmurHash3). */
  private static int mixed(String text) {
    int hash = text.hashCode();
    hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
    return hash ^ (hash >>> 16);
  }

  /** The municipality of the firm, when it is known. */
  public Optional<Municipality> municipality(Answers answers) {
    return answers.answer(AREA).orElse(null) instanceof Answer.Place place
            && place.municipalities().size() == 1
        ? RegionCode.read(place.municipalities().iterator().next())
            .flatMap(territories::municipality)
        : Optional.empty();
  }
}
