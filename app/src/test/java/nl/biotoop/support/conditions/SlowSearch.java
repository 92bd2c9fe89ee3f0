package nl.biotoop.support.conditions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import nl.biotoop.rules.AreaHierarchy;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.AttributeCatalogue;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Industry;
import nl.biotoop.rules.Operand;
import nl.biotoop.rules.Operator;
import nl.biotoop.rules.Text;
import org.jspecify.annotations.Nullable;

/**
 * Every complete answer to a small catalogue, one by one, judged by an evaluator of its own that
 * shares nothing with the rule engine.
 */
final class SlowSearch {
  private static final List<String> CHOICES = List.of("rood", "geel", "groen", "blauw");
  private static final Text SOME = new Text("Iets.", "Something.");

  private final Condition condition;
  private final List<Condition.Leaf> leaves = new ArrayList<>();
  private final boolean[] neededAsTrue;
  private final boolean[] neededAsFalse;
  private int met;
  private int tried;

  SlowSearch(Condition condition) {
    this.condition = condition;
    collect(condition);
    neededAsTrue = new boolean[leaves.size()];
    neededAsFalse = new boolean[leaves.size()];
    Set<String> asked = new LinkedHashSet<>();
    leaves.forEach(leaf -> asked.add(leaf.attribute()));
    walk(List.copyOf(asked), 0, new LinkedHashMap<>());
  }

  static AttributeCatalogue catalogue() {
    return new AttributeCatalogue(
        List.of(
            attribute("whole", Attribute.Type.INT, List.of(), 0.0, 7.0),
            attribute("broken", Attribute.Type.NUMBER, List.of(), null, null),
            attribute("flag", Attribute.Type.BOOL, List.of(), null, null),
            attribute("one", Attribute.Type.ENUM, CHOICES, null, null),
            attribute("some", Attribute.Type.SET, CHOICES, null, null),
            attribute("place", Attribute.Type.AREA, List.of(), null, null),
            attribute("work", Attribute.Type.SBI, List.of(), null, null)));
  }

  static Attribute attribute(
      String id,
      Attribute.Type type,
      List<String> choices,
      @Nullable Double min,
      @Nullable Double max) {
    List<Attribute.Choice> all = new ArrayList<>();
    if (type == Attribute.Type.ENUM) {
      all.add(new Attribute.Choice("warm", SOME, List.of("rood", "geel")));
    }
    choices.forEach(choice -> all.add(new Attribute.Choice(choice, SOME)));
    return new Attribute(
        id,
        type,
        SOME,
        SOME,
        Text.NONE,
        all,
        1,
        Attribute.Use.RULE,
        null,
        min,
        max,
        List.of(),
        Map.of(),
        Map.of());
  }

  static AreaHierarchy areas() {
    return new AreaHierarchy(
        2026,
        Map.of(
            "GM0001", Set.of("CR01", "PV20", "NL"),
            "GM0002", Set.of("CR01", "PV20", "NL"),
            "GM0003", Set.of("CR02", "PV20", "NL"),
            "GM0004", Set.of("CR03", "PV21", "NL")));
  }

  static Condition.Leaf leaf(String attribute, Operator operator, Operand operand) {
    return new Condition.Leaf(attribute, operator, operand, SOME);
  }

  static boolean mentions(Condition condition, String attribute) {
    return switch (condition) {
      case Condition.All all -> all.parts().stream().anyMatch(it -> mentions(it, attribute));
      case Condition.Any any -> any.parts().stream().anyMatch(it -> mentions(it, attribute));
      case Condition.Not not -> mentions(not.part(), attribute);
      case Condition.Leaf leaf -> leaf.attribute().equals(attribute);
    };
  }

  /** A rule of at most seven conditions on at most three attributes. */
  static Condition random(Random random) {
    List<String> ids =
        new ArrayList<>(catalogue().attributes().stream().map(Attribute::id).toList());
    Collections.shuffle(ids, random);
    List<String> few = ids.subList(0, 1 + random.nextInt(3));
    int size = 1 + random.nextInt(3);
    List<Condition> parts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      parts.add(random(few, 2, random));
    }
    return random.nextInt(4) > 0 ? new Condition.All(parts) : new Condition.Any(parts);
  }

  private static Condition random(List<String> ids, int depth, Random random) {
    int kind = depth == 0 ? 0 : random.nextInt(6);
    return switch (kind) {
      case 1 -> new Condition.Not(random(ids, depth - 1, random));
      case 2 -> new Condition.All(random(ids, 0, random), random(ids, depth - 1, random));
      case 3 -> new Condition.Any(random(ids, 0, random), random(ids, depth - 1, random));
      default -> randomLeaf(ids.get(random.nextInt(ids.size())), random);
    };
  }

  private static Condition.Leaf randomLeaf(String id, Random random) {
    return switch (id) {
      case "flag" -> leaf(id, Operator.EQ, new Operand.Flag(random.nextBoolean()));
      case "one" -> {
        Operator operator = pick(random, Operator.EQ, Operator.IN, Operator.NOT_IN);
        yield leaf(
            id,
            operator,
            operator == Operator.EQ
                ? new Operand.Word(CHOICES.get(random.nextInt(4)))
                : words(random, CHOICES));
      }
      case "some" -> leaf(id, pick(random, Operator.IN, Operator.NOT_IN), words(random, CHOICES));
      case "place" ->
          leaf(
              id,
              Operator.AREA_WITHIN,
              words(random, List.of("NL@2026", "PV20@2026", "CR01@2026", "GM0004@2026")));
      case "work" ->
          leaf(
              id,
              Operator.SBI_UNDER,
              words(random, List.of("A", "C", "J", "10", "101", "62", "45")));
      default -> randomNumber(id, random);
    };
  }

  private static Condition.Leaf randomNumber(String id, Random random) {
    double first = random.nextInt(8);
    double second = first + random.nextInt(3);
    Operator operator =
        pick(
            random,
            Operator.EQ,
            Operator.IN,
            Operator.NOT_IN,
            Operator.BETWEEN,
            Operator.GTE,
            Operator.LTE);
    return switch (operator) {
      case BETWEEN -> leaf(id, operator, Operand.between(first, second));
      case IN, NOT_IN ->
          leaf(
              id,
              operator,
              new Operand.Series(List.of(new Operand.Amount(first), new Operand.Amount(second))));
      default -> leaf(id, operator, new Operand.Amount(first));
    };
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... from) {
    return from[random.nextInt(from.length)];
  }

  private static Operand.Series words(Random random, List<String> from) {
    Set<String> words = new TreeSet<>();
    int size = 1 + random.nextInt(2);
    for (int i = 0; i < size; i++) {
      words.add(from.get(random.nextInt(from.size())));
    }
    return Operand.words(words.toArray(new String[0]));
  }

  private void collect(Condition part) {
    switch (part) {
      case Condition.All all -> all.parts().forEach(this::collect);
      case Condition.Any any -> any.parts().forEach(this::collect);
      case Condition.Not not -> collect(not.part());
      case Condition.Leaf leaf -> leaves.add(leaf);
    }
  }

  private void walk(List<String> ids, int from, Map<String, Object> world) {
    if (from < ids.size()) {
      for (Object value : values(ids.get(from))) {
        world.put(ids.get(from), value);
        walk(ids, from + 1, world);
      }
      return;
    }
    boolean[] truths = new boolean[leaves.size()];
    for (int l = 0; l < truths.length; l++) {
      truths[l] = holds(leaves.get(l), world.getOrDefault(leaves.get(l).attribute(), ""));
    }
    boolean truth = holds(condition, truths, new int[1]);
    tried++;
    met += truth ? 1 : 0;
    for (int l = 0; l < truths.length; l++) {
      boolean before = truths[l];
      truths[l] = true;
      neededAsTrue[l] |= holds(condition, truths, new int[1]) != truth;
      truths[l] = false;
      neededAsFalse[l] |= holds(condition, truths, new int[1]) != truth;
      truths[l] = before;
    }
  }

  private static List<Object> values(String id) {
    List<Object> values = new ArrayList<>();
    switch (id) {
      case "whole" -> {
        for (int n = 0; n <= 7; n++) {
          values.add((double) n);
        }
      }
      case "broken" -> {
        for (int n = -4; n <= 48; n++) {
          values.add(n / 4.0);
        }
      }
      case "flag" -> values.addAll(List.of(true, false));
      case "one" -> values.addAll(CHOICES);
      case "some" -> {
        for (int bits = 1; bits < 16; bits++) {
          Set<String> chosen = new TreeSet<>();
          for (int c = 0; c < 4; c++) {
            if ((bits >> c & 1) == 1) {
              chosen.add(CHOICES.get(c));
            }
          }
          values.add(chosen);
        }
      }
      case "place" -> values.addAll(List.of("GM0001", "GM0002", "GM0003", "GM0004", "elders"));
      default -> {
        for (Industry.Version version : Industry.Version.values()) {
          for (String section : version.sections()) {
            for (String division : version.divisions(section)) {
              values.add(section + division + "0");
              values.add(section + division + "1");
            }
          }
        }
      }
    }
    return values;
  }

  private static boolean holds(Condition part, boolean[] truths, int[] next) {
    return switch (part) {
      case Condition.All all -> {
        boolean every = true;
        for (Condition one : all.parts()) {
          every &= holds(one, truths, next);
        }
        yield every;
      }
      case Condition.Any any -> {
        boolean some = false;
        for (Condition one : any.parts()) {
          some |= holds(one, truths, next);
        }
        yield some;
      }
      case Condition.Not not -> !holds(not.part(), truths, next);
      case Condition.Leaf _ -> truths[next[0]++];
    };
  }

  private static boolean holds(Condition.Leaf leaf, Object value) {
    List<Object> wanted = new ArrayList<>();
    for (Operand item : leaf.operand().items()) {
      wanted.add(
          switch (item) {
            case Operand.Flag flag -> flag.value();
            case Operand.Amount amount -> amount.value();
            case Operand.Word word -> word.value();
            case Operand.Series _ -> throw new IllegalStateException();
          });
    }
    boolean in =
        value instanceof Collection<?> chosen
            ? chosen.stream().anyMatch(wanted::contains)
            : wanted.contains(value);
    return switch (leaf.operator()) {
      case EQ, IN -> in;
      case NOT_IN -> !in;
      case GTE -> (double) value >= (double) wanted.getFirst();
      case LTE -> (double) value <= (double) wanted.getFirst();
      case BETWEEN ->
          (double) value >= (double) wanted.getFirst()
              && (double) value <= (double) wanted.getLast();
      case AREA_WITHIN ->
          wanted.stream()
              .anyMatch(area ->
                  areas().municipalities(((String) area).replace("@2026", "")).contains(value));
      case SBI_UNDER ->
          wanted.stream()
              .anyMatch(code ->
                  ((String) value).startsWith((String) code)
                      || ((String) value).substring(1).startsWith((String) code));
    };
  }

  int met() {
    return met;
  }

  int tried() {
    return tried;
  }

  List<Condition.Leaf> idle() {
    List<Condition.Leaf> idle = new ArrayList<>();
    for (int l = 0; l < leaves.size(); l++) {
      if (!neededAsTrue[l] || !neededAsFalse[l]) {
        idle.add(leaves.get(l));
      }
    }
    return idle;
  }
}
