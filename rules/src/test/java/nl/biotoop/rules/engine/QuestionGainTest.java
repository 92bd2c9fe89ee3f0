package nl.biotoop.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import nl.biotoop.rules.Answer;
import nl.biotoop.rules.Answers;
import nl.biotoop.rules.AreaHierarchy;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.AttributeCatalogue;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Industry;
import nl.biotoop.rules.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How much choosing questions by expected gain helps on the real register, against asking the most
 * used attribute first and against a random order. Firms are drawn as the assumptions say
 * (attributes independent, cells equally likely, municipalities of the three own regions). The
 * numbers go to {@code target/question-gain.md}; {@code mvn -pl rules test -Dtest=QuestionGainTest}
 * prints nothing but makes them again.
 */
class QuestionGainTest {

  private static final int FIRMS = 300;
  private static final int MOST = 8;

  private static AttributeCatalogue catalogue = new AttributeCatalogue(List.of());
  private static List<Rule> rules = List.of();
  private static RuleSet set = RuleSet.of(catalogue, new AreaHierarchy(2026, Map.of()), rules);
  private static Map<String, Integer> uses = Map.of();

  @BeforeAll
  static void readTheRegister() {
    RealRegister.assumePresent();
    Map<String, Double> own = new HashMap<>();
    RealRegister.ownMunicipalities().forEach(code -> own.put(code, 1.0));
    catalogue = RealRegister.catalogue().withPrior("area", own);
    rules = RealRegister.rules(catalogue).rules();
    set = RuleSet.of(catalogue, RealRegister.areas(), rules);
    uses = new LinkedHashMap<>();
    for (Rule rule : rules) {
      RandomRules.mentioned(rule.condition()).forEach(id -> uses.merge(id, 1, Integer::sum));
    }
  }

  /** Chooses the next attribute, or none. */
  private interface Order {
    java.util.Optional<String> next(Answers answers, Random random);
  }

  @Test
  void gainFirstBeatsMostUsedFirstBeatsRandom() throws IOException {
    QuestionPlan plan = new QuestionPlan(set, StopRule.NEVER, List.of());
    List<String> mostUsed =
        uses.keySet().stream()
            .sorted(Comparator.comparingInt((String id) -> -uses.getOrDefault(id, 0)))
            .toList();
    Map<String, Order> orders = new LinkedHashMap<>();
    orders.put(
        "expected gain",
        (answers, _) ->
            plan.next(answers) instanceof NextQuestion.Ask ask
                ? java.util.Optional.of(ask.attribute().id())
                : java.util.Optional.empty());
    orders.put(
        "most used first, skipping what no longer matters",
        (answers, _) -> {
          Map<String, Integer> left = new HashMap<>();
          set.verdicts(answers)
              .forEach(verdict -> verdict.open().forEach(id -> left.merge(id, 1, Integer::sum)));
          return mostUsed.stream()
              .filter(id -> !answers.wasAsked(id) && left.containsKey(id))
              .max(Comparator.comparingInt(id -> left.getOrDefault(id, 0)));
        });
    orders.put(
        "most used first",
        (answers, _) -> mostUsed.stream().filter(id -> !answers.wasAsked(id)).findFirst());
    orders.put(
        "random",
        (answers, random) -> {
          List<String> left =
              new ArrayList<>(uses.keySet().stream().filter(id -> !answers.wasAsked(id)).toList());
          Collections.shuffle(left, random);
          return left.stream().findFirst();
        });
    Map<String, double[]> residual = new LinkedHashMap<>();
    orders.forEach((name, order) -> residual.put(name, residual(order)));
    StringBuilder report = new StringBuilder("| order | after 5 | after 8 |\n|---|---:|---:|\n");
    residual.forEach((name, share) ->
        report.append(
            String.format(
                Locale.ROOT,
                "| %s | %.1f %% | %.1f %% |%n",
                name,
                100 * share[5],
                100 * share[8])));
    report.append(stopping());
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "question-gain.md"), report.toString());

    assertThat(at(residual, "expected gain", 5))
        .isLessThanOrEqualTo(at(residual, "most used first", 5));
    assertThat(at(residual, "most used first", 5)).isLessThan(at(residual, "random", 5));
    assertThat(at(residual, "expected gain", 8)).isLessThan(at(residual, "random", 8));
  }

  private static double at(Map<String, double[]> residual, String order, int asked) {
    return Objects.requireNonNull(residual.get(order))[asked];
  }

  /** Mean share of the entropy left after 0, 1, … questions. */
  private static double[] residual(Order order) {
    double[] sum = new double[MOST + 1];
    double start = entropy(Answers.NONE);
    for (int firm = 0; firm < FIRMS; firm++) {
      Random random = new Random(1_000L + firm);
      Map<String, Answer> truth = firm(random);
      Answers answers = Answers.NONE;
      for (int asked = 0; asked <= MOST; asked++) {
        sum[asked] += entropy(answers) / start / FIRMS;
        Answers now = answers;
        answers =
            order
                .next(now, random)
                .map(id -> now.with(id, Objects.requireNonNull(truth.get(id))))
                .orElse(now);
      }
    }
    return sum;
  }

  private static String stopping() {
    QuestionPlan plan = new QuestionPlan(set, StopRule.STANDARD, List.of("area", "phase"));
    List<Integer> counts = new ArrayList<>();
    List<Double> left = new ArrayList<>();
    Map<NextQuestion.Reason, Integer> reasons = new LinkedHashMap<>();
    for (int firm = 0; firm < FIRMS; firm++) {
      Map<String, Answer> truth = firm(new Random(1_000L + firm));
      Answers answers = Answers.NONE;
      NextQuestion next = plan.next(answers);
      while (next instanceof NextQuestion.Ask ask) {
        String id = ask.attribute().id();
        answers = answers.with(id, Objects.requireNonNull(truth.get(id)));
        next = plan.next(answers);
      }
      counts.add(answers.given().size());
      left.add(next.entropy() / next.startEntropy());
      reasons.merge(((NextQuestion.Stop) next).reason(), 1, Integer::sum);
    }
    Collections.sort(counts);
    Collections.sort(left);
    return String.format(
        Locale.ROOT,
        "%nStandard stop rule, area and phase always asked: median %d questions (least %d, most"
            + " %d), median residual entropy %.1f %%, reasons %s%n",
        counts.get(FIRMS / 2),
        counts.getFirst(),
        counts.getLast(),
        100 * left.get(FIRMS / 2),
        reasons);
  }

  private static double entropy(Answers answers) {
    return set.probabilities(answers).values().stream().mapToDouble(CompiledRule::entropy).sum();
  }

  /** A complete firm, drawn as the assumptions say. */
  private static Map<String, Answer> firm(Random random) {
    Map<String, Answer> firm = new LinkedHashMap<>();
    for (String id : uses.keySet()) {
      Attribute attribute = catalogue.attribute(id);
      firm.put(
          id,
          switch (attribute.type()) {
            case BOOL -> new Answer.YesNo(random.nextBoolean());
            case ENUM -> new Answer.OneOf(oneOf(attribute.values(), random));
            case SET ->
                new Answer.Several(List.of(new Answer.OneOf(oneOf(attribute.values(), random))));
            case INT, NUMBER, MONEY ->
                new Answer.Quantity(
                    oneOf(
                        new LinkedHashSet<>(NumberCells.of(attribute, leaves(id)).samples()),
                        random));
            case AREA -> {
              String code = oneOf(RealRegister.ownMunicipalities(), random);
              yield new Answer.Place(code, 2026, Set.of(code));
            }
            case SBI -> {
              Industry.Version version = Industry.Version.SBI_2025;
              String section = oneOf(new LinkedHashSet<>(version.sections()), random);
              yield new Answer.Activity(
                  oneOf(new LinkedHashSet<>(version.divisions(section)), random),
                  Set.of(version),
                  true);
            }
          });
    }
    return firm;
  }

  private static List<Condition.Leaf> leaves(String id) {
    List<Condition.Leaf> found = new ArrayList<>();
    List<Condition> queue =
        new ArrayList<>(rules.stream().map(Rule::condition).collect(Collectors.toList()));
    for (int i = 0; i < queue.size(); i++) {
      switch (queue.get(i)) {
        case Condition.All all -> queue.addAll(all.parts());
        case Condition.Any any -> queue.addAll(any.parts());
        case Condition.Not not -> queue.add(not.part());
        case Condition.Leaf leaf -> {
          if (leaf.attribute().equals(id)) {
            found.add(leaf);
          }
        }
      }
    }
    return found;
  }

  private static <T> T oneOf(Set<T> values, Random random) {
    return List.copyOf(values).get(random.nextInt(values.size()));
  }
}
