package nl.biotoop.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.biotoop.ecosystem.Term;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.index.SpecFault.Kind;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.Indicators;
import nl.biotoop.rules.Text;
import nl.biotoop.sources.index.InputFault;
import nl.biotoop.sources.index.RefusedInput;
import nl.biotoop.sources.index.SpecificationFile;
import nl.biotoop.statistics.composite.normalise.Normalisation;
import nl.biotoop.statistics.uncertainty.Variation;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.RegionLevel;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a version of an index, as {@code content/indices/README.md} describes it. Everything that
 * is wrong is told at once, with its place.
 */
@Component
class SpecReader {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "version",
          "name",
          "purpose",
          "elements",
          "choices",
          "draws",
          "seed",
          "validation",
          "regions");
  private static final Set<String> PART_KEYS =
      Set.of("element", "indicator", "table", "atOrBefore", "weight", "substitute", "vintage");

  /** Weights stand at the elements; nothing is imputed and no outlier is treated. */
  private static final Set<String> CHOICE_KEYS = Set.of("normalise", "aggregate", "vary");

  private static final int FEWEST_PARTS = 2;
  private static final int FEWEST_REGIONS = 3;
  private static final int MOST_DRAWS = 100_000;

  private final Vocabulary vocabulary;
  private final Indicators indicators;

  SpecReader(Vocabulary vocabulary, Indicators indicators) {
    this.vocabulary = vocabulary;
    this.indicators = indicators;
  }

  /**
   * Reads a text.
   *
   * @throws RefusedSpec with everything that is wrong
   */
  IndexSpec read(String text) {
    JsonNode tree;
    try {
      tree = MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw refused(Kind.UNREADABLE, e.getLocation() == null ? "" : "" + line(e));
    }
    if (!tree.isObject()) {
      throw refused(Kind.UNREADABLE, "1");
    }
    return new Reading(new ArrayList<>()).spec(tree, text);
  }

  private static int line(JacksonException e) {
    return Math.max(1, e.getLocation().getLineNr());
  }

  private static RefusedSpec refused(Kind kind, String where) {
    return new RefusedSpec(List.of(new SpecFault(kind, where, "")));
  }

  /** One reading, and what was found wrong in it. */
  private final class Reading {
    private final List<SpecFault> faults;

    Reading(List<SpecFault> faults) {
      this.faults = faults;
    }

    private void fault(Kind kind, String where, String what) {
      faults.add(new SpecFault(kind, where, what));
    }

    IndexSpec spec(JsonNode tree, String text) {
      known(tree, KEYS, "");
      String id = text(tree, "id", "id");
      if ((!id.isEmpty() && !id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) || id.length() > 60) {
        fault(Kind.FORM, "id", id);
      }
      int version = whole(tree, "version", "version", 1, 1_000_000);
      Text name = both(tree, "name");
      Text purpose = both(tree, "purpose");
      List<IndexSpec.Part> parts = parts(tree.path("elements"));
      List<RegionCode> regions = regions(tree.path("regions"));
      int draws = whole(tree, "draws", "draws", 1, MOST_DRAWS);
      long seed = whole(tree, "seed", "seed", 0, Integer.MAX_VALUE);
      Optional<IndexSpec.Held> held = held(tree.path("validation"));
      Optional<SpecificationFile> choices = choices(tree.path("choices"));
      if (!faults.isEmpty() || choices.isEmpty()) {
        throw new RefusedSpec(faults);
      }
      return new IndexSpec(
          id,
          version,
          name,
          purpose,
          parts,
          choices.get().specification(),
          choices.get().variations(),
          regions,
          draws,
          seed,
          held,
          text);
    }

    private void known(JsonNode node, Set<String> keys, String path) {
      for (String key : node.propertyNames()) {
        if (!keys.contains(key)) {
          fault(Kind.UNKNOWN_KEY, path + key, key);
        }
      }
    }

    private String text(JsonNode node, String key, String where) {
      JsonNode value = node.path(key);
      if (value.isMissingNode() || value.isNull()) {
        fault(Kind.MISSING, where, "");
        return "";
      }
      if (!value.isString() || value.stringValue().isBlank()) {
        fault(Kind.FORM, where, value.toString());
        return "";
      }
      return value.stringValue();
    }

    private Text both(JsonNode tree, String key) {
      JsonNode node = tree.path(key);
      return new Text(text(node, "nl", key + ".nl"), text(node, "en", key + ".en"));
    }

    private int whole(JsonNode node, String key, String where, int least, int most) {
      JsonNode value = node.path(key);
      if (value.isMissingNode() || value.isNull()) {
        fault(Kind.MISSING, where, "");
        return least;
      }
      if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
        fault(Kind.FORM, where, value.toString());
        return least;
      }
      return value.intValue();
    }

    private List<IndexSpec.Part> parts(JsonNode list) {
      List<IndexSpec.Part> parts = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      Set<String> vintages = new HashSet<>();
      int at = 0;
      for (JsonNode node : list) {
        String path = "elements[" + at++ + "].";
        known(node, PART_KEYS, path);
        vintages.add(node.path("vintage").toString());
        part(node, path, seen).ifPresent(parts::add);
      }
      if (at < FEWEST_PARTS) {
        fault(Kind.TOO_FEW, "elements", "" + at);
      } else if (parts.size() == at && parts.stream().allMatch(part -> part.weight() == 0)) {
        fault(Kind.ZERO_WEIGHTS, "elements", "0");
      }
      if (vintages.size() > 1) {
        fault(Kind.MIXED_VINTAGES, "elements", "");
      }
      return parts;
    }

    private Optional<IndexSpec.Part> part(JsonNode node, String path, Set<String> seen) {
      String element = text(node, "element", path + "element");
      boolean named = vocabulary.elements().stream().map(Term::id).anyMatch(element::equals);
      if (!element.isEmpty() && !named) {
        fault(Kind.UNKNOWN_ELEMENT, path + "element", element);
      }
      if (!element.isEmpty() && !seen.add(element)) {
        fault(Kind.DOUBLE, path + "element", element);
      }
      String code = node.path("indicator").asString("");
      if (code.isEmpty()) {
        fault(Kind.NO_INDICATOR, path + "indicator", element);
        return Optional.empty();
      }
      double weight = weight(node, path + "weight");
      int year = whole(node, "atOrBefore", path + "atOrBefore", 1900, 2200);
      Optional<Indicator> indicator = indicators.find(code);
      if (indicator.isEmpty()) {
        fault(Kind.UNKNOWN_INDICATOR, path + "indicator", code);
        return Optional.empty();
      }
      Indicator known = indicator.get();
      if (known.element().filter(element::equals).isEmpty() && named) {
        fault(Kind.OTHER_ELEMENT, path + "indicator", code);
      }
      String table = text(node, "table", path + "table");
      if (!table.isEmpty() && !known.datasets().contains(table)) {
        fault(Kind.NOT_IN_TABLE, path + "table", table);
      }
      if (known.direction() == 0) {
        fault(Kind.NO_DIRECTION, path + "indicator", code);
      }
      JsonNode substitute = node.path("substitute");
      if (!substitute.isMissingNode() && !substitute.isBoolean()) {
        fault(Kind.FORM, path + "substitute", substitute.toString());
      }
      return Optional.of(
          new IndexSpec.Part(
              element,
              code,
              table,
              year,
              known.direction(),
              weight,
              substitute.isBoolean() && substitute.booleanValue()));
    }

    private double weight(JsonNode node, String where) {
      JsonNode value = node.path("weight");
      double weight = value.isNumber() ? value.doubleValue() : Double.NaN;
      if (!(weight >= 0 && weight <= IndexSpec.HEAVIEST)) {
        fault(value.isMissingNode() ? Kind.MISSING : Kind.WEIGHT, where, value.toString());
        return 0;
      }
      return weight;
    }

    private List<RegionCode> regions(JsonNode list) {
      List<RegionCode> regions = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      int at = 0;
      for (JsonNode node : list) {
        String where = "regions[" + at++ + "]";
        String text = node.asString("");
        Optional<RegionCode> code =
            RegionCode.read(text)
                .filter(it -> it.level() == RegionLevel.NUTS_2)
                // A country keeps what it cannot place in a region under such a code.
                .filter(it -> !it.value().endsWith("ZZ"));
        if (code.isEmpty()) {
          fault(Kind.REGION, where, text);
        } else if (!seen.add(text)) {
          fault(Kind.DOUBLE, where, text);
        } else {
          regions.add(code.get());
        }
      }
      if (at < FEWEST_REGIONS) {
        fault(Kind.TOO_FEW, "regions", "" + at);
      }
      return regions;
    }

    private Optional<IndexSpec.Held> held(JsonNode node) {
      if (node.isMissingNode()) {
        return Optional.empty();
      }
      String indicator = text(node, "indicator", "validation.indicator");
      if (!indicator.isEmpty() && indicators.find(indicator).isEmpty()) {
        fault(Kind.UNKNOWN_INDICATOR, "validation.indicator", indicator);
      }
      return Optional.of(
          new IndexSpec.Held(
              indicator,
              text(node, "table", "validation.table"),
              whole(node, "year", "validation.year", 1900, 2200)));
    }

    private Optional<SpecificationFile> choices(JsonNode node) {
      if (node.isMissingNode()) {
        fault(Kind.MISSING, "choices", "");
        return Optional.empty();
      }
      known(node, CHOICE_KEYS, "choices.");
      try {
        SpecificationFile read = SpecificationFile.parse("choices", node.toString());
        fit(read.specification().normalisation());
        read.variations().forEach(this::fit);
        return Optional.of(read);
      } catch (RefusedInput e) {
        for (InputFault one : e.faults()) {
          fault(Kind.CHOICES, "choices." + one.column(), one.problem());
        }
      } catch (IllegalArgumentException e) {
        fault(Kind.CHOICES, "choices", String.valueOf(e.getMessage()));
      }
      return Optional.empty();
    }

    private void fit(Variation variation) {
      if (variation instanceof Variation.OfNormalisation(_, List<Normalisation> among)) {
        among.forEach(this::fit);
      }
      if (variation instanceof Variation.OfOneLeftOut) {
        fault(Kind.UNKNOWN_KEY, "choices.vary", variation.name());
      }
    }

    private void fit(Normalisation normalisation) {
      if (normalisation instanceof Normalisation.ExpZ(_, double cap) && !(cap > 0)) {
        fault(Kind.FORM, "choices.normalise.cap", "" + cap);
      }
    }
  }
}
