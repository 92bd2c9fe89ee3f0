package nl.biotoop.rules;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Attributes, areas and conditions that several tests use. */
public final class Fixtures {

  /** Six municipalities of two provinces; four of them in two COROP areas. */
  public static final AreaHierarchy AREAS = areas();

  private Fixtures() {}

  private static AreaHierarchy areas() {
    Map<String, Set<String>> containing = new LinkedHashMap<>();
    containing.put("GM0935", Set.of("CR39", "PV31", "NL"));
    containing.put("GM0917", Set.of("CR39", "PV31", "NL"));
    containing.put("GM0983", Set.of("CR37", "PV31", "NL"));
    containing.put("GM0855", Set.of("CR34", "PV30", "NL"));
    containing.put("GM0796", Set.of("CR35", "PV30", "NL"));
    containing.put("GM0363", Set.of("CR23", "PV27", "NL"));
    return new AreaHierarchy(2026, containing);
  }

  /** The attributes of the domain examples and some more of every type. */
  public static AttributeCatalogue catalogue() {
    return new AttributeCatalogue(
        List.of(
            attribute("problem", Attribute.Type.SET).use(Attribute.Use.RANKING).build(),
            attribute("phase", Attribute.Type.ENUM)
                .choices("idee", "plan", "start", "groei", "gevestigd", "overname")
                .build(),
            attribute("area", Attribute.Type.AREA).build(),
            attribute("foundedYears", Attribute.Type.NUMBER).build(),
            attribute("sector", Attribute.Type.SBI).build(),
            attribute("staff", Attribute.Type.INT).range(0, 100_000).build(),
            attribute("turnover", Attribute.Type.MONEY).build(),
            attribute("smeClass", Attribute.Type.ENUM)
                .choices("micro", "small", "medium", "large")
                .derivedFrom("staff", "turnover")
                .build(),
            attribute("deMinimisRoom", Attribute.Type.MONEY).build(),
            attribute("businessPlan", Attribute.Type.BOOL).build(),
            attribute("doesRnd", Attribute.Type.BOOL).build(),
            attribute("hiresTarget", Attribute.Type.SET)
                .choices("arbeidsbeperking", "banenafspraak", "uitkering", "geen")
                .build()));
  }

  /** A catalogue of booleans. */
  public static AttributeCatalogue booleans(String... ids) {
    return new AttributeCatalogue(
        Arrays.stream(ids).map(id -> attribute(id, Attribute.Type.BOOL).build()).toList());
  }

  /** Starts an attribute. */
  public static Draft attribute(String id, Attribute.Type type) {
    return new Draft(id, type);
  }

  /** A condition of the provider. */
  public static Condition.Leaf leaf(String attribute, Operator operator, Operand operand) {
    return new Condition.Leaf(attribute, operator, operand, new Text("nl", "en"));
  }

  /** A condition that can be arranged: the boolean is true. */
  public static Condition.Leaf arrange(String attribute) {
    return new Condition.Leaf(
        attribute,
        Operator.EQ,
        new Operand.Flag(true),
        new Text("nl", "en"),
        null,
        Condition.Kind.ARRANGE);
  }

  /** The boolean is true. */
  public static Condition.Leaf isTrue(String attribute) {
    return leaf(attribute, Operator.EQ, new Operand.Flag(true));
  }

  /** The choice is one of these. */
  public static Condition.Leaf in(String attribute, String... values) {
    return leaf(attribute, Operator.IN, Operand.words(values));
  }

  /** The number is at least this. */
  public static Condition.Leaf atLeast(String attribute, double value) {
    return leaf(attribute, Operator.GTE, new Operand.Amount(value));
  }

  /** The number is at most this. */
  public static Condition.Leaf atMost(String attribute, double value) {
    return leaf(attribute, Operator.LTE, new Operand.Amount(value));
  }

  /** The area lies in one of these. */
  public static Condition.Leaf within(String... areas) {
    return leaf("area", Operator.AREA_WITHIN, Operand.words(areas));
  }

  /** An attribute being made. */
  public static final class Draft {
    private final String id;
    private final Attribute.Type type;
    private List<Attribute.Choice> choices = List.of();
    private List<String> derivedFrom = List.of();
    private Attribute.Use use = Attribute.Use.RULE;
    private double cost = 1;
    private Double[] range = {null, null};
    private Map<String, Set<String>> skipWhen = Map.of();
    private Map<String, Double> prior = Map.of();

    private Draft(String id, Attribute.Type type) {
      this.id = id;
      this.type = type;
    }

    /** Choices that stand for themselves. */
    public Draft choices(String... values) {
      choices =
          Arrays.stream(values)
              .map(value -> new Attribute.Choice(value, new Text(value, value)))
              .toList();
      return this;
    }

    /** Choices as given. */
    public Draft choices(List<Attribute.Choice> given) {
      choices = given;
      return this;
    }

    /** Derived from these. */
    public Draft derivedFrom(String... ids) {
      derivedFrom = List.of(ids);
      return this;
    }

    /** What it is for. */
    public Draft use(Attribute.Use given) {
      use = given;
      return this;
    }

    /** Its cost. */
    public Draft cost(double given) {
      cost = given;
      return this;
    }

    /** Its bounds. */
    public Draft range(double min, double max) {
      range = new Double[] {min, max};
      return this;
    }

    /** When it is not asked. */
    public Draft skipWhen(Map<String, Set<String>> given) {
      skipWhen = given;
      return this;
    }

    /** Its prior. */
    public Draft prior(Map<String, Double> given) {
      prior = given;
      return this;
    }

    /** The attribute. */
    public Attribute build() {
      Text text = new Text(id + " nl", id + " en");
      return new Attribute(
          id,
          type,
          text,
          text,
          Text.NONE,
          choices,
          cost,
          use,
          null,
          range[0],
          range[1],
          derivedFrom,
          skipWhen,
          prior);
    }
  }
}
