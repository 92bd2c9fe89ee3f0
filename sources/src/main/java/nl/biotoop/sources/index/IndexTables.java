package nl.biotoop.sources.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.biotoop.statistics.composite.Element;
import nl.biotoop.statistics.composite.Framework;
import nl.biotoop.statistics.composite.IndexData;
import nl.biotoop.statistics.composite.InvalidFramework;
import nl.biotoop.statistics.composite.Preparation;
import nl.biotoop.statistics.table.IndicatorTable;
import nl.biotoop.statistics.table.Units;

/**
 * Reads the two tables of COINr: {@code iData} (a row a unit: {@code uCode}, {@code uName}, {@code
 * Time}, groups, denominators, indicators) and {@code iMeta} (a row an element: {@code iCode,
 * Level, Weight, Type, Direction, Parent, Denominator, Target}). {@code NA} and empty are missing.
 */
public final class IndexTables {

  private static final Set<String> OWN = Set.of("uCode", "uName", "Time");
  private static final Set<String> TYPES =
      Set.of("Indicator", "Aggregate", "Group", "Denominator", "Other");

  private final CellTable data;
  private final CellTable meta;
  private final List<InputFault> faults = new ArrayList<>();

  private IndexTables(CellTable data, CellTable meta) {
    this.data = data;
    this.meta = meta;
  }

  /**
   * Reads both files.
   *
   * @throws RefusedInput with everything that is wrong
   */
  public static IndexData read(Path data, Path meta) {
    CellTable elements =
        CellTable.read(meta, "iCode", "Level", "Weight", "Type", "Direction", "Parent");
    return new IndexTables(CellTable.read(data, "uCode"), elements).data();
  }

  /** Reads both from memory; the names are for messages. */
  static IndexData parse(String dataName, byte[] data, String metaName, byte[] meta) {
    CellTable elements =
        CellTable.parse(metaName, meta, "iCode", "Level", "Weight", "Type", "Direction", "Parent");
    return new IndexTables(CellTable.parse(dataName, data, "uCode"), elements).data();
  }

  private IndexData data() {
    Framework framework = framework();
    stopWhenFaulty();
    List<String> indicators = framework.indicators().stream().map(Element::code).toList();
    for (String indicator : indicators) {
      if (!data.has(indicator)) {
        faults.add(
            new InputFault(
                data.file(), 1, indicator, "deze indicator ontbreekt", "voeg de kolom toe"));
      }
    }
    stopWhenFaulty();
    Units units = units(framework);
    double[] cells = new double[units.count() * indicators.size()];
    for (int i = 0; i < indicators.size(); i++) {
      for (int u = 0; u < units.count(); u++) {
        double value = data.number(u, indicators.get(i), faults);
        if (!Preparation.isUsable(value)) {
          faults.add(
              new InputFault(
                  data.file(),
                  data.line(u),
                  indicators.get(i),
                  "dit getal is te groot of te klein om mee te rekenen",
                  "kies een andere eenheid"));
        }
        cells[i * units.count() + u] = value;
      }
    }
    stopWhenFaulty();
    return new IndexData(units, IndicatorTable.copyOf(units.codes(), indicators, cells), framework);
  }

  private void stopWhenFaulty() {
    if (!faults.isEmpty()) {
      throw new RefusedInput(faults);
    }
  }

  private Framework framework() {
    List<Element> elements = new ArrayList<>();
    Map<String, Long> lines = new HashMap<>();
    for (int row = 0; row < meta.rowCount(); row++) {
      String type = meta.text(row, "Type");
      if (!TYPES.contains(type)) {
        fault(row, "Type", "'" + type + "' is geen soort", "kies uit Indicator en Aggregate");
      } else if (type.equals("Indicator") || type.equals("Aggregate")) {
        element(row, type.equals("Indicator")).ifPresent(elements::add);
        lines.put(meta.text(row, "iCode"), meta.line(row));
      }
    }
    stopWhenFaulty();
    try {
      return Framework.of(elements);
    } catch (InvalidFramework e) {
      e.problems().forEach(problem -> faults.add(said(problem, lines)));
      throw new RefusedInput(faults);
    }
  }

  private InputFault said(InvalidFramework.Problem problem, Map<String, Long> lines) {
    String code = problem.code();
    String detail = problem.detail();
    String text =
        switch (problem.kind()) {
          case DUPLICATE -> "de code '" + code + "' staat er twee keer";
          case ORPHAN ->
              detail.isEmpty()
                  ? "de indicator '" + code + "' heeft geen Parent"
                  : "de Parent '" + detail + "' van '" + code + "' bestaat niet";
          case PARENT_IS_INDICATOR -> "de Parent '" + detail + "' is zelf een indicator";
          case LEVEL -> "'" + code + "' staat niet lager dan zijn Parent '" + detail + "'";
          case CYCLE -> "'" + code + "' valt via '" + detail + "' onder zichzelf";
          case SECOND_ROOT -> "'" + code + "' is een tweede top, naast '" + detail + "'";
          case NO_ROOT -> "er is geen top: elk element heeft een Parent";
          case CHILDLESS -> "onder '" + code + "' staat niets";
          case NO_WEIGHT -> "alles onder '" + code + "' weegt 0";
          case EMPTY -> "er is geen enkele indicator";
        };
    String column =
        switch (problem.kind()) {
          case DUPLICATE -> "iCode";
          case LEVEL -> "Level";
          case NO_WEIGHT -> "Weight";
          case EMPTY -> "Type";
          default -> "Parent";
        };
    String advice =
        switch (problem.kind()) {
          case DUPLICATE -> "geef elk element een eigen code";
          case LEVEL -> "geef de Parent een hoger Level";
          case NO_WEIGHT -> "geef minstens één element een gewicht";
          case EMPTY -> "zet Indicator in de kolom Type";
          default -> "maak één boom met één top";
        };
    return new InputFault(meta.file(), lines.getOrDefault(code, 0L), column, text, advice);
  }

  private Optional<Element> element(int row, boolean indicator) {
    int before = faults.size();
    String code = meta.text(row, "iCode");
    if (code.isEmpty()) {
      fault(row, "iCode", "de code ontbreekt", "geef het element een code");
    }
    double level = meta.number(row, "Level", faults);
    if (!(level >= 1 && level <= 1000 && level == Math.rint(level))) {
      fault(row, "Level", "dit is geen niveau", "schrijf 1, 2, 3 ...");
    }
    double weight = meta.number(row, "Weight", faults);
    if (Double.isNaN(weight) || weight < 0) {
      fault(row, "Weight", "dit is geen gewicht", "schrijf een getal van 0 of meer");
    }
    double direction = indicator ? meta.number(row, "Direction", faults) : 1;
    if (Math.abs(direction) != 1) {
      fault(row, "Direction", "dit is geen richting", "schrijf 1 of -1");
    }
    String name = meta.text(row, "iName");
    double target = meta.number(row, "Target", faults);
    if (faults.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new Element(
            code,
            name.isEmpty() ? code : name,
            indicator,
            (int) level,
            weight,
            (int) direction,
            Optional.of(meta.text(row, "Parent")).filter(parent -> !parent.isEmpty()),
            Optional.of(meta.text(row, "Denominator")).filter(by -> !by.isEmpty()),
            target));
  }

  private Units units(Framework framework) {
    int n = data.rowCount();
    List<String> codes = IntStream.range(0, n).mapToObj(u -> data.text(u, "uCode")).toList();
    List<Integer> times = data.has("Time") ? times() : List.of();
    Map<String, Integer> seen = new HashMap<>();
    for (int u = 0; u < n; u++) {
      if (codes.get(u).isEmpty()) {
        faults.add(
            new InputFault(data.file(), data.line(u), "uCode", "de code ontbreekt", "vul hem in"));
      } else if (seen.putIfAbsent(codes.get(u) + "\n" + (times.isEmpty() ? "" : times.get(u)), u)
          != null) {
        faults.add(
            new InputFault(
                data.file(),
                data.line(u),
                "uCode",
                "'"
                    + codes.get(u)
                    + "' staat er twee keer"
                    + (times.isEmpty() ? "" : " in dit jaar"),
                "haal er een weg"));
      }
    }
    Map<String, List<String>> groups = new LinkedHashMap<>();
    Map<String, double[]> denominators = new LinkedHashMap<>();
    Set<String> measured = Set.copyOf(framework.codes());
    for (String column : data.header()) {
      if (OWN.contains(column) || measured.contains(column)) {
        continue;
      }
      List<InputFault> unreadable = new ArrayList<>();
      double[] numbers =
          IntStream.range(0, n).mapToDouble(u -> data.number(u, column, unreadable)).toArray();
      if (unreadable.isEmpty()) {
        denominators.put(column, numbers);
      }
      groups.put(column, IntStream.range(0, n).mapToObj(u -> data.text(u, column)).toList());
    }
    for (int row = 0; row < meta.rowCount(); row++) {
      String by = meta.text(row, "Denominator");
      if (!by.isEmpty() && !denominators.containsKey(by)) {
        fault(row, "Denominator", "de kolom '" + by + "' met getallen is er niet", "voeg hem toe");
      }
    }
    stopWhenFaulty();
    List<String> names =
        IntStream.range(0, n)
            .mapToObj(u -> data.text(u, "uName").isEmpty() ? codes.get(u) : data.text(u, "uName"))
            .toList();
    return new Units(codes, names, times, groups, denominators);
  }

  private List<Integer> times() {
    List<Integer> times = new ArrayList<>();
    for (int u = 0; u < data.rowCount(); u++) {
      double time = data.number(u, "Time", faults);
      if (!(time == Math.rint(time) && Math.abs(time) < 1e9)) {
        faults.add(
            new InputFault(
                data.file(),
                data.line(u),
                "Time",
                "dit is geen jaar",
                "schrijf een jaar als 2026"));
        times.add(0);
      } else {
        times.add((int) time);
      }
    }
    return times;
  }

  private void fault(int row, String column, String problem, String advice) {
    faults.add(new InputFault(meta.file(), meta.line(row), column, problem, advice));
  }
}
