package nl.biotoop.rules.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.AttributeCatalogue;
import nl.biotoop.rules.Fault;
import nl.biotoop.rules.Text;
import nl.biotoop.rules.UnreadableContent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads an attribute catalogue in the form {@value #SCHEMA}. */
public final class CatalogueReader {

  /** The form this reader knows. */
  public static final String SCHEMA = "biotoop-attributes/1";

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "type",
          "name",
          "question",
          "help",
          "source",
          "cost",
          "use",
          "note",
          "values",
          "unit",
          "min",
          "max",
          "derivedFrom",
          "skipWhen",
          "prior");
  private static final Set<String> CHOICE_KEYS = Set.of("value", "label", "means", "note");

  private CatalogueReader() {}

  /**
   * Reads a catalogue.
   *
   * @throws UnreadableContent at the first fault: another schema, an unknown or missing field, a
   *     wrong type, an id that stands twice, a reference to an attribute that is not there
   */
  public static AttributeCatalogue read(JsonNode document) {
    String schema = document.path("schema").asString("");
    if (!schema.equals(SCHEMA)) {
      throw refused(
          "schema",
          "dit is '%s', verwacht was '%s'".formatted(schema, SCHEMA),
          "this is '%s', expected was '%s'".formatted(schema, SCHEMA));
    }
    JsonNode list = document.path("attributes");
    if (!list.isArray()) {
      throw refused("attributes", "hier hoort een lijst", "a list belongs here");
    }
    List<Attribute> attributes = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      Attribute attribute = attribute(list.get(i), "attributes[" + i + "]");
      if (!ids.add(attribute.id())) {
        throw refused(
            "attributes." + attribute.id(), "dit id staat er twee keer", "this id stands twice");
      }
      attributes.add(attribute);
    }
    for (Attribute attribute : attributes) {
      Set<String> mentioned = new LinkedHashSet<>(attribute.derivedFrom());
      mentioned.addAll(attribute.skipWhen().keySet());
      for (String other : mentioned) {
        if (!ids.contains(other)) {
          throw refused(
              "attributes." + attribute.id(),
              "er is geen kenmerk '%s'".formatted(other),
              "there is no attribute '%s'".formatted(other));
        }
      }
    }
    return new AttributeCatalogue(attributes);
  }

  private static Attribute attribute(JsonNode node, String place) {
    String id = word(node, "id", place);
    String path = "attributes." + id;
    refuseUnknown(node, path, KEYS);
    Attribute.Type type = type(word(node, "type", path), path + ".type");
    List<Attribute.Choice> choices = choices(node.path("values"), path + ".values");
    if (choices.isEmpty() && type == Attribute.Type.ENUM) {
      throw refused(path + ".values", "er zijn geen keuzes", "there are no choices");
    }
    if (!choices.isEmpty() && type != Attribute.Type.ENUM && type != Attribute.Type.SET) {
      throw refused(
          path + ".values", "dit soort kenmerk heeft geen keuzes", "this type takes no choices");
    }
    Attribute attribute =
        new Attribute(
            id,
            type,
            text(node, "name", path),
            text(node, "question", path),
            node.has("help") ? text(node, "help", path) : Text.NONE,
            choices,
            cost(node.path("cost"), path + ".cost"),
            use(node.path("use").asString("rule"), path + ".use"),
            node.has("unit") ? word(node, "unit", path) : null,
            bound(node, "min", type, path),
            bound(node, "max", type, path),
            words(node.path("derivedFrom"), path + ".derivedFrom"),
            skipWhen(node.path("skipWhen"), path + ".skipWhen"),
            prior(node.path("prior"), path + ".prior"));
    Double min = attribute.min();
    Double max = attribute.max();
    if (min != null && max != null && min > max) {
      throw refused(path + ".min", "min is groter dan max", "min is above max");
    }
    checkPrior(attribute, path + ".prior");
    return attribute;
  }

  private static void checkPrior(Attribute attribute, String path) {
    if (attribute.type().isNumeric() && !attribute.prior().isEmpty()) {
      throw refused(path, "een getal heeft geen prior", "a number takes no prior");
    }
    Set<String> values = attribute.values();
    for (String value : attribute.prior().keySet()) {
      if (!values.isEmpty() && !values.contains(value)) {
        throw refused(path + "." + value, "deze waarde bestaat niet", "there is no such value");
      }
    }
  }

  private static Attribute.Type type(String written, String path) {
    for (Attribute.Type type : Attribute.Type.values()) {
      if (type.name().toLowerCase(Locale.ROOT).equals(written)) {
        return type;
      }
    }
    throw refused(
        path, "onbekend soort '%s'".formatted(written), "unknown type '%s'".formatted(written));
  }

  private static Attribute.Use use(String written, String path) {
    return switch (written) {
      case "rule" -> Attribute.Use.RULE;
      case "ranking" -> Attribute.Use.RANKING;
      default ->
          throw refused(
              path,
              "onbekend gebruik '%s'".formatted(written),
              "unknown use '%s'".formatted(written));
    };
  }

  private static List<Attribute.Choice> choices(JsonNode list, String path) {
    List<Attribute.Choice> choices = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      JsonNode node = list.get(i);
      String place = path + "[" + i + "]";
      String value = word(node, "value", place);
      refuseUnknown(node, place, CHOICE_KEYS);
      if (!seen.add(value)) {
        throw refused(place, "deze keuze staat er twee keer", "this choice stands twice");
      }
      choices.add(
          new Attribute.Choice(
              value, text(node, "label", place), words(node.path("means"), place + ".means")));
    }
    return choices;
  }

  private static Map<String, Set<String>> skipWhen(JsonNode object, String path) {
    Map<String, Set<String>> skips = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      skips.put(
          entry.getKey(),
          new LinkedHashSet<>(words(entry.getValue(), path + "." + entry.getKey())));
    }
    return skips;
  }

  private static Map<String, Double> prior(JsonNode object, String path) {
    Map<String, Double> prior = new LinkedHashMap<>();
    double sum = 0;
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      JsonNode weight = entry.getValue();
      if (!(Json.number(weight) >= 0)) {
        throw refused(
            path + "." + entry.getKey(),
            "een gewicht is een getal vanaf 0",
            "a weight is a number from 0");
      }
      prior.put(entry.getKey(), Json.number(weight));
      sum += Json.number(weight);
    }
    if (!prior.isEmpty() && !(sum > 0)) {
      throw refused(path, "alle gewichten zijn 0", "all weights are 0");
    }
    return prior;
  }

  private static double cost(JsonNode node, String path) {
    if (node.isMissingNode()) {
      return 1;
    }
    if (!(Json.number(node) > 0)) {
      throw refused(path, "dit moet een getal boven 0 zijn", "this must be a number above 0");
    }
    return Json.number(node);
  }

  private static @Nullable Double bound(
      JsonNode object, String key, Attribute.Type type, String path) {
    JsonNode node = object.path(key);
    if (node.isMissingNode()) {
      return null;
    }
    if (Double.isNaN(Json.number(node)) || !type.isNumeric()) {
      throw refused(
          path + "." + key,
          "alleen een getal heeft een grens, en die is een getal",
          "only a number has a bound, and it is a number");
    }
    return Json.number(node);
  }

  private static List<String> words(JsonNode list, String path) {
    List<String> words = new ArrayList<>();
    if (list.isMissingNode()) {
      return words;
    }
    for (JsonNode item : list.isArray() ? list.values() : List.of(list)) {
      if (!item.isString() && !item.isBoolean()) {
        throw refused(path, "hier horen woorden", "words belong here");
      }
      words.add(item.asString());
    }
    return words;
  }

  private static String word(JsonNode object, String key, String path) {
    JsonNode node = object.path(key);
    if (!node.isString() || node.stringValue().isBlank()) {
      throw refused(Json.under(path, key), "hier hoort een woord", "a word belongs here");
    }
    return node.stringValue();
  }

  private static Text text(JsonNode object, String key, String path) {
    Text text = Json.text(object.path(key));
    if (!text.inBothLanguages()) {
      throw refused(
          Json.under(path, key),
          "de tekst ontbreekt in nl of en",
          "the text is missing in nl or en");
    }
    return text;
  }

  private static void refuseUnknown(JsonNode node, String path, Set<String> known) {
    for (Fault fault : Json.unknownKeys(node, path, known)) {
      throw new UnreadableContent(fault);
    }
  }

  private static UnreadableContent refused(String path, String nl, String en) {
    return new UnreadableContent(Fault.error(path, nl, en));
  }
}
