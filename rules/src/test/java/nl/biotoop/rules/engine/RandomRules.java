package nl.biotoop.rules.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.biotoop.rules.Answer;
import nl.biotoop.rules.Answers;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.AttributeCatalogue;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Fixtures;
import nl.biotoop.rules.Operand;
import nl.biotoop.rules.Operator;

/**
 * Random rules with their truth worked out a second, plain way: every attribute has a handful of
 * complete answers, and a condition is evaluated on one combination of them with true and false
 * only.
 */
final class RandomRules {

  /** The attributes with, per attribute, its complete answers. */
  static final Map<String, List<Answer>> COMPLETE = complete();

  static final AttributeCatalogue CATALOGUE =
      new AttributeCatalogue(
          List.of(
              Fixtures.attribute("yes1", Attribute.Type.BOOL).build(),
              Fixtures.attribute("yes2", Attribute.Type.BOOL).build(),
              Fixtures.attribute("colour", Attribute.Type.ENUM).choices("r", "g", "b").build(),
              Fixtures.attribute("size", Attribute.Type.ENUM).choices("s", "m", "l", "xl").build(),
              Fixtures.attribute("count", Attribute.Type.INT).range(0, 4).build(),
              Fixtures.attribute("amount", Attribute.Type.NUMBER).build(),
              Fixtures.attribute("tags", Attribute.Type.SET).choices("p", "q", "z").build(),
              Fixtures.attribute("area", Attribute.Type.AREA).build(),
              Fixtures.attribute("sector", Attribute.Type.SBI).build()));

  private final Random random;

  RandomRules(Random random) {
    this.random = random;
  }

  private static Map<String, List<Answer>> complete() {
    Map<String, List<Answer>> all = new LinkedHashMap<>();
    all.put("yes1", List.of(new Answer.YesNo(true), new Answer.YesNo(false)));
    all.put("yes2", List.of(new Answer.YesNo(true), new Answer.YesNo(false)));
    all.put("colour", choices("r", "g", "b"));
    all.put("size", choices("s", "m", "l", "xl"));
    all.put("count", quantities(0, 1, 2, 3, 4));
    all.put("amount", quantities(-1, 0, 0.5, 1, 1.5, 2, 3));
    all.put(
        "tags",
        List.of(
            several("p"),
            several("q"),
            several("z"),
            several("p", "q"),
            several("p", "z"),
            several("q", "z"),
            several("p", "q", "z")));
    all.put(
        "area",
        Fixtures.AREAS.municipalities().stream()
            .<Answer>map(code -> new Answer.Place(code, 2026, Set.of(code)))
            .toList());
    List<Answer> sectors = new ArrayList<>();
    for (String code : List.of("0111@2008", "1071@2025", "1072@2008", "8610@2008", "8610@2025")) {
      sectors.add(nl.biotoop.rules.Industry.read(code).orElseThrow());
    }
    all.put("sector", sectors);
    return all;
  }

  private static List<Answer> choices(String... values) {
    List<Answer> answers = new ArrayList<>();
    for (String value : values) {
      answers.add(new Answer.OneOf(value));
    }
    return answers;
  }

  private static List<Answer> quantities(double... values) {
    List<Answer> answers = new ArrayList<>();
    for (double value : values) {
      answers.add(new Answer.Quantity(value));
    }
    return answers;
  }

  private static Answer several(String... values) {
    List<Answer.OneOf> chosen = new ArrayList<>();
    for (String value : values) {
      chosen.add(new Answer.OneOf(value));
    }
    return new Answer.Several(chosen);
  }

  /** A tree that has these attributes as its leaves, in order. */
  Condition tree(List<String> attributes) {
    if (attributes.size() == 1) {
      Condition leaf = leaf(attributes.getFirst());
      return random.nextInt(5) == 0 ? new Condition.Not(leaf) : leaf;
    }
    List<Condition> parts = new ArrayList<>();
    int from = 0;
    while (from < attributes.size()) {
      int most = from == 0 ? attributes.size() - 1 : attributes.size() - from;
      int to = from + 1 + random.nextInt(most);
      parts.add(tree(attributes.subList(from, to)));
      from = to;
    }
    Condition group = random.nextBoolean() ? new Condition.All(parts) : new Condition.Any(parts);
    return random.nextInt(6) == 0 ? new Condition.Not(group) : group;
  }

  /** Attributes in random order, each once. */
  List<String> distinct(int count) {
    List<String> ids = new ArrayList<>(COMPLETE.keySet());
    Collections.shuffle(ids, random);
    return ids.subList(0, count);
  }

  /** Attributes drawn from a few, so that some come more than once. */
  List<String> repeated(int count, int from) {
    List<String> few = distinct(from);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(few.get(random.nextInt(few.size())));
    }
    return ids;
  }

  /** A test of the attribute that some complete answers pass and others do not. */
  Condition.Leaf leaf(String attribute) {
    Condition.Leaf leaf;
    long passing;
    do {
      leaf = draft(attribute);
      Condition.Leaf drawn = leaf;
      passing = all(attribute).stream().filter(answer -> passes(drawn, answer)).count();
    } while (passing == 0 || passing == all(attribute).size());
    return leaf;
  }

  /** The complete answers of an attribute. */
  static List<Answer> all(String attribute) {
    return COMPLETE.getOrDefault(attribute, List.of());
  }

  private Condition.Leaf draft(String attribute) {
    return switch (attribute) {
      case "yes1", "yes2" ->
          Fixtures.leaf(attribute, Operator.EQ, new Operand.Flag(random.nextBoolean()));
      case "colour" -> words(attribute, oneOf(Operator.IN, Operator.NOT_IN), "r", "g", "b");
      case "size" -> words(attribute, oneOf(Operator.IN, Operator.NOT_IN), "s", "m", "l", "xl");
      case "tags" -> words(attribute, oneOf(Operator.IN, Operator.NOT_IN), "p", "q", "z");
      case "area" ->
          words(
              attribute,
              Operator.AREA_WITHIN,
              "PV31@2026",
              "CR39@2026",
              "PV30@2026",
              "GM0983@2026",
              "GM0363@2026");
      case "sector" -> words(attribute, Operator.SBI_UNDER, "C", "A", "Q", "R", "10.71", "107");
      case "count" -> number(attribute, 1 + random.nextInt(4));
      default -> number(attribute, random.nextInt(5) / 2.0);
    };
  }

  private Condition.Leaf number(String attribute, double value) {
    Operator operator = oneOf(Operator.GTE, Operator.LTE, Operator.EQ, Operator.BETWEEN);
    return Fixtures.leaf(
        attribute,
        operator,
        operator == Operator.BETWEEN
            ? Operand.between(value, value + random.nextInt(3))
            : new Operand.Amount(value));
  }

  private Condition.Leaf words(String attribute, Operator operator, String... values) {
    List<String> shuffled = new ArrayList<>(List.of(values));
    Collections.shuffle(shuffled, random);
    List<String> some = shuffled.subList(0, 1 + random.nextInt(values.length - 1));
    return Fixtures.leaf(attribute, operator, Operand.words(some.toArray(String[]::new)));
  }

  private Operator oneOf(Operator... operators) {
    return operators[random.nextInt(operators.length)];
  }

  /** Plain two-valued evaluation on complete answers. */
  static boolean holds(Condition condition, Map<String, Answer> complete) {
    return switch (condition) {
      case Condition.All all -> all.parts().stream().allMatch(part -> holds(part, complete));
      case Condition.Any any -> any.parts().stream().anyMatch(part -> holds(part, complete));
      case Condition.Not not -> !holds(not.part(), complete);
      case Condition.Leaf leaf ->
          passes(leaf, java.util.Objects.requireNonNull(complete.get(leaf.attribute())));
    };
  }

  private static boolean passes(Condition.Leaf leaf, Answer answer) {
    List<Operand> items = leaf.operand().items();
    return switch (answer) {
      case Answer.YesNo(boolean value) -> items.contains(new Operand.Flag(value));
      case Answer.OneOf one ->
          items.contains(new Operand.Word(one.choice())) == (leaf.operator() != Operator.NOT_IN);
      case Answer.Several several ->
          several.choices().stream().anyMatch(c -> items.contains(new Operand.Word(c.choice())))
              == (leaf.operator() != Operator.NOT_IN);
      case Answer.Quantity(double value) -> {
        double first = ((Operand.Amount) items.getFirst()).value();
        yield switch (leaf.operator()) {
          case GTE -> value >= first;
          case LTE -> value <= first;
          case EQ -> value == first;
          default -> value >= first && value <= ((Operand.Amount) items.getLast()).value();
        };
      }
      case Answer.Place place ->
          items.stream()
              .map(item -> ((Operand.Word) item).value().replace("@2026", ""))
              .anyMatch(code -> Fixtures.AREAS.municipalities(code).contains(place.code()));
      case Answer.Activity activity ->
          items.stream()
              .map(item -> ((Operand.Word) item).value().replace(".", ""))
              .anyMatch(code -> activity.code().startsWith(code) || section(activity).equals(code));
    };
  }

  private static String section(Answer.Activity activity) {
    return switch (activity.given().getFirst()) {
      case "0111@2008" -> "A";
      case "1071@2025", "1072@2008" -> "C";
      case "8610@2008" -> "Q";
      default -> "R";
    };
  }

  /** Answers to some of the attributes; the colour sometimes too coarse. */
  Answers someAnswers(Set<String> attributes) {
    Answers answers = Answers.NONE;
    for (String attribute : attributes) {
      int draw = random.nextInt(5);
      if (attribute.equals("colour") && draw == 0) {
        answers = answers.with(attribute, new Answer.OneOf("warm", Set.of("r", "g")));
      } else if (attribute.equals("area") && draw == 0) {
        answers =
            answers.with(
                attribute, new Answer.Place("PV31", 2026, Fixtures.AREAS.municipalities("PV31")));
      } else if (draw == 1) {
        answers = answers.decline(attribute);
      } else if (draw >= 3) {
        List<Answer> all = all(attribute);
        answers = answers.with(attribute, all.get(random.nextInt(all.size())));
      }
    }
    return answers;
  }

  /** The complete answers an attribute can still have. */
  static List<Answer> left(String attribute, Answers answers) {
    Answer given = answers.answer(attribute).orElse(null);
    return switch (given) {
      case null -> all(attribute);
      case Answer.OneOf one -> {
        List<Answer> left = new ArrayList<>();
        one.possible().stream().sorted().forEach(value -> left.add(new Answer.OneOf(value)));
        yield left;
      }
      case Answer.Place place ->
          place.municipalities().stream()
              .<Answer>map(code -> new Answer.Place(code, 2026, Set.of(code)))
              .toList();
      default -> List.of(given);
    };
  }

  /** Every combination of the complete answers still possible. */
  static List<Map<String, Answer>> completions(Set<String> attributes, Answers answers) {
    List<Map<String, Answer>> all = new ArrayList<>(List.of(Map.of()));
    for (String attribute : attributes) {
      List<Map<String, Answer>> more = new ArrayList<>();
      for (Map<String, Answer> partial : all) {
        for (Answer value : left(attribute, answers)) {
          Map<String, Answer> longer = new LinkedHashMap<>(partial);
          longer.put(attribute, value);
          more.add(longer);
        }
      }
      all = more;
    }
    return all;
  }

  /** The attributes of a condition, in order of first mention. */
  static Set<String> mentioned(Condition condition) {
    Set<String> ids = new LinkedHashSet<>();
    switch (condition) {
      case Condition.All all -> all.parts().forEach(part -> ids.addAll(mentioned(part)));
      case Condition.Any any -> any.parts().forEach(part -> ids.addAll(mentioned(part)));
      case Condition.Not not -> ids.addAll(mentioned(not.part()));
      case Condition.Leaf leaf -> ids.add(leaf.attribute());
    }
    return ids;
  }
}
