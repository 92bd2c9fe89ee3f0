package nl.biotoop.observation.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.biotoop.ecosystem.Term;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.observation.Datasets;
import nl.biotoop.observation.Indicator.Layer;
import nl.biotoop.observation.Indicators;
import nl.biotoop.observation.catalogue.CatalogueFault.Problem;
import org.springframework.stereotype.Component;

/** What a table must be before it can be the catalogue. */
@Component
final class CatalogueRules {
  private static final int LONGEST = 1_000;
  private static final Set<String> NEEDED =
      Set.of(
          "code",
          "name_nl",
          "name_en",
          "definition_nl",
          "definition_en",
          "layer",
          "unit",
          "dataset",
          "aggregation",
          "fresh_months");
  private static final List<String> OF_RATIO = List.of("numerator", "denominator", "per");

  private final Vocabulary vocabulary;
  private final Datasets datasets;

  CatalogueRules(Vocabulary vocabulary, Datasets datasets) {
    this.vocabulary = vocabulary;
    this.datasets = datasets;
  }

  /** A row of the table, with its place in the file. */
  record Line(int number, Map<String, String> cells) {
    String cell(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  /**
   * Everything that is wrong.
   *
   * @param lines the table
   * @param present the catalogue as it is
   * @param settled the codes of which the figures cannot come to mean something else
   */
  List<CatalogueFault> check(
      List<Line> lines, List<Map<String, String>> present, Set<String> settled) {
    List<CatalogueFault> faults = new ArrayList<>();
    Map<String, Map<String, String>> known = new HashMap<>();
    present.forEach(row -> known.put(row.get("code"), row));
    Map<String, String> aggregations = new HashMap<>();
    lines.forEach(line -> aggregations.put(line.cell("code"), line.cell("aggregation")));
    Set<String> seen = new HashSet<>();
    for (Line line : lines) {
      String code = line.cell("code");
      if (!seen.add(code)) {
        faults.add(new CatalogueFault(line.number(), "code", Problem.TWICE, code));
      }
      shape(line, faults);
      place(line, faults);
      building(line, aggregations, faults);
      Map<String, String> before = known.get(code);
      if (before != null && settled.contains(code)) {
        meaning(line, before, faults);
      }
    }
    for (String code : known.keySet()) {
      if (!seen.contains(code)) {
        faults.add(new CatalogueFault(0, "code", Problem.GONE, code));
      }
    }
    return faults;
  }

  private static void shape(Line line, List<CatalogueFault> faults) {
    for (String column : Indicators.columns()) {
      String cell = line.cell(column);
      if (cell.isEmpty() && NEEDED.contains(column)) {
        add(faults, line, column, Problem.EMPTY);
      } else if (cell.length() > LONGEST) {
        faults.add(new CatalogueFault(line.number(), column, Problem.LONG, "" + LONGEST));
      } else if (cell.chars().anyMatch(Character::isISOControl)) {
        add(faults, line, column, Problem.LINES);
      } else if (cell.matches("[=+@-].*") && !column.equals("direction")) {
        add(faults, line, column, Problem.FORMULA);
      }
    }
    refuseUnless(line, "code", "[a-z][a-z0-9_]{0,59}", Problem.CODE, faults);
    refuseUnless(line, "direction", "(-?1)?", Problem.DIRECTION, faults);
    refuseUnless(line, "fresh_months", "[1-9][0-9]{0,2}", Problem.MONTHS, faults);
    for (String column : List.of("substitute", "quality")) {
      String dutch = line.cell(column + "_nl");
      String english = line.cell(column + "_en");
      if (dutch.isEmpty() != english.isEmpty()) {
        add(faults, line, column + (dutch.isEmpty() ? "_nl" : "_en"), Problem.LANGUAGE);
      }
    }
  }

  private void place(Line line, List<CatalogueFault> faults) {
    String element = line.cell("element");
    String layer = line.cell("layer");
    if (Arrays.stream(Layer.values()).noneMatch(one -> one.code().equals(layer))) {
      if (!layer.isEmpty()) {
        add(faults, line, "layer", Problem.LAYER);
      }
      return;
    }
    if (!element.isEmpty() && vocabulary.elements().stream().noneMatch(it -> is(it, element))) {
      add(faults, line, "element", Problem.ELEMENT);
    } else if (element.isEmpty()
        == (layer.equals(Layer.FRAMEWORK.code()) || layer.equals(Layer.SYSTEMIC.code()))) {
      faults.add(new CatalogueFault(line.number(), "element", Problem.ELEMENT_OR_NOT, layer));
    }
  }

  private static boolean is(Term element, String id) {
    return element.id().equals(id);
  }

  private void building(Line line, Map<String, String> aggregations, List<CatalogueFault> faults) {
    for (String table : line.cell("dataset").split("\\s*\\|\\s*", -1)) {
      if (!table.isEmpty() && datasets.find(table).isEmpty()) {
        faults.add(new CatalogueFault(line.number(), "dataset", Problem.DATASET, table));
      }
    }
    switch (line.cell("aggregation")) {
      case "ratio" -> {
        for (String column : List.of("numerator", "denominator")) {
          if (!"sum".equals(aggregations.get(line.cell(column)))) {
            add(faults, line, column, Problem.COUNT);
          }
        }
        if (!line.cell("per").matches("[0-9]{1,9}") || line.cell("per").matches("0+")) {
          add(faults, line, "per", Problem.PER);
        }
      }
      case "sum", "none" ->
          OF_RATIO.stream()
              .filter(column -> !line.cell(column).isEmpty())
              .forEach(column -> add(faults, line, column, Problem.RATIO_ONLY));
      case "" -> {}
      default -> add(faults, line, "aggregation", Problem.AGGREGATION);
    }
  }

  private static void meaning(Line line, Map<String, String> before, List<CatalogueFault> faults) {
    before.forEach((column, cell) -> {
      if (Indicators.isMeaning(column) && !cell.equals(line.cell(column))) {
        faults.add(new CatalogueFault(line.number(), column, Problem.MEANING, cell));
      }
    });
  }

  private static void refuseUnless(
      Line line, String column, String form, Problem problem, List<CatalogueFault> faults) {
    String cell = line.cell(column);
    if (!cell.isEmpty() && !cell.matches(form)) {
      add(faults, line, column, problem);
    }
  }

  private static void add(List<CatalogueFault> faults, Line line, String column, Problem problem) {
    faults.add(new CatalogueFault(line.number(), column, problem, line.cell(column)));
  }
}
