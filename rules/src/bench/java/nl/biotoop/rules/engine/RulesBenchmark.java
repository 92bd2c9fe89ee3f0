package nl.biotoop.rules.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.biotoop.rules.Answer;
import nl.biotoop.rules.Answers;
import nl.biotoop.rules.AreaHierarchy;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.AttributeCatalogue;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Operand;
import nl.biotoop.rules.Operator;
import nl.biotoop.rules.Rule;
import nl.biotoop.rules.Text;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Verdicts for 1,000 instruments and a next question: what one page view of the wayfinder asks.
 *
 * <p>The rules are synthetic but shaped like the real register: 342 municipalities, 60 attributes
 * (38 booleans, 8 choices, 4 sets, 8 numbers, an area and an industry code), an area in almost
 * every rule, one to six leaves, some rules with an attribute twice. Run with
 *
 * <pre>mvn -B -pl rules -Pbench -DskipTests verify</pre>
 *
 * <p>with {@code JAVA_HOME} at a JDK 25.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class RulesBenchmark {

  private static final int INSTRUMENTS = 1_000;
  private static final Text TEXT = new Text("nl", "en");

  /** How many questions are answered already. */
  @Param({"0", "3"})
  public int answered;

  private final Random random = new Random(20261121);
  private RuleSet rules;
  private QuestionPlan plan;
  private Answers answers;

  /** Makes the rules ready once, as the application does. */
  @Setup
  public void prepare() {
    List<Attribute> attributes = attributes();
    List<Rule> list = new ArrayList<>();
    for (int i = 0; i < INSTRUMENTS; i++) {
      list.add(new Rule("i" + i, condition(attributes)));
    }
    rules = RuleSet.of(new AttributeCatalogue(attributes), areas(), list);
    plan = new QuestionPlan(rules, StopRule.STANDARD, List.of());
    answers = Answers.NONE;
    for (int i = 0; i < answered; i++) {
      answers =
          switch (i) {
            case 0 -> answers.with("area", new Answer.Place("GM0101", 2026, Set.of("GM0101")));
            case 1 -> answers.with("choice0", new Answer.OneOf("v1"));
            default -> answers.with("yes" + i, new Answer.YesNo(true));
          };
    }
  }

  /** The verdicts and the next question. */
  @Benchmark
  public int verdictsAndNextQuestion() {
    return rules.verdicts(answers).size() + plan.next(answers).hashCode();
  }

  private Condition condition(List<Attribute> attributes) {
    List<Condition> parts = new ArrayList<>();
    if (random.nextInt(50) > 0) {
      parts.add(leaf(attributes.getFirst()));
    }
    int more = List.of(0, 1, 1, 1, 1, 2, 2, 3, 4, 5).get(random.nextInt(10));
    for (int i = 0; i < more; i++) {
      // Early attributes are used more, as in the real register.
      int at = 1 + (int) ((attributes.size() - 1) * Math.pow(random.nextDouble(), 2));
      parts.add(leaf(attributes.get(at)));
    }
    if (parts.isEmpty()) {
      return leaf(attributes.get(1));
    }
    if (parts.size() > 3) {
      Condition any = new Condition.Any(parts.subList(2, parts.size()));
      return new Condition.All(parts.get(0), parts.get(1), any);
    }
    return new Condition.All(parts);
  }

  private Condition.Leaf leaf(Attribute attribute) {
    Operator operator =
        switch (attribute.type()) {
          case BOOL -> Operator.EQ;
          case ENUM, SET -> Operator.IN;
          case INT, NUMBER, MONEY -> random.nextBoolean() ? Operator.GTE : Operator.LTE;
          case AREA -> Operator.AREA_WITHIN;
          case SBI -> Operator.SBI_UNDER;
        };
    Operand operand =
        switch (attribute.type()) {
          case BOOL -> new Operand.Flag(random.nextInt(4) > 0);
          case ENUM, SET -> Operand.words("v" + random.nextInt(3), "v3");
          case INT, NUMBER, MONEY -> new Operand.Amount(10 * random.nextInt(5));
          case AREA -> area();
          case SBI -> Operand.words("" + (char) ('A' + random.nextInt(8)));
        };
    return new Condition.Leaf(attribute.id(), operator, operand, TEXT);
  }

  private Operand area() {
    return switch (random.nextInt(4)) {
      case 0, 1 -> Operand.words("NL@2026");
      case 2 -> Operand.words("PV" + random.nextInt(12) + "@2026");
      default -> {
        String[] codes = new String[10];
        int from = random.nextInt(34) * 10;
        for (int i = 0; i < 10; i++) {
          codes[i] = "GM0" + (100 + from + i) + "@2026";
        }
        yield Operand.words(codes);
      }
    };
  }

  private static AreaHierarchy areas() {
    Map<String, Set<String>> containing = new LinkedHashMap<>();
    for (int i = 0; i < 342; i++) {
      containing.put("GM0" + (100 + i), Set.of("CR" + i % 40, "PV" + i % 12, "NL"));
    }
    return new AreaHierarchy(2026, containing);
  }

  private static List<Attribute> attributes() {
    List<Attribute> all = new ArrayList<>();
    all.add(attribute("area", Attribute.Type.AREA, 0));
    all.add(attribute("sector", Attribute.Type.SBI, 0));
    for (int i = 0; i < 8; i++) {
      all.add(attribute("choice" + i, Attribute.Type.ENUM, 4 + i % 3));
      all.add(attribute("number" + i, Attribute.Type.INT, 0));
    }
    for (int i = 0; i < 4; i++) {
      all.add(attribute("set" + i, Attribute.Type.SET, 6));
    }
    for (int i = 0; i < 38; i++) {
      all.add(attribute("yes" + i, Attribute.Type.BOOL, 0));
    }
    return all;
  }

  private static Attribute attribute(String id, Attribute.Type type, int choices) {
    List<Attribute.Choice> list = new ArrayList<>();
    for (int i = 0; i < choices; i++) {
      list.add(new Attribute.Choice("v" + i, TEXT));
    }
    return new Attribute(
        id,
        type,
        TEXT,
        TEXT,
        Text.NONE,
        list,
        1,
        Attribute.Use.RULE,
        null,
        null,
        null,
        List.of(),
        Map.of(),
        Map.of());
  }
}
