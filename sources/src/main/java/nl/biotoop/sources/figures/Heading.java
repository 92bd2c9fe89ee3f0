package nl.biotoop.sources.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.biotoop.sources.table.Cell;
import nl.biotoop.sources.table.CellAddress;
import nl.biotoop.sources.table.Sheet;
import nl.biotoop.sources.table.Sheet.Line;

/**
 * The row with the names of the columns.
 *
 * @param row counted from 1
 * @param columns the place of each column that is known
 * @param titles what stands above each column, by its place
 * @param periods in a wide table the columns with figures, by their place; none in a long one
 */
record Heading(
    int row,
    Map<Column, Integer> columns,
    Map<Integer, String> titles,
    SortedMap<Integer, WrittenPeriod> periods) {

  /** Titles and notes may stand above the table, but not more than so many rows. */
  private static final int LOOKED_AT = 20;

  /** The heading of a sheet; empty when no row promises figures. */
  static Optional<Heading> of(Sheet sheet) throws Unclear {
    for (Line line : sheet.rows().stream().limit(LOOKED_AT).toList()) {
      if (promises(line)) {
        return Optional.of(read(line));
      }
    }
    return Optional.empty();
  }

  private static boolean promises(Line line) {
    List<Column> known = known(line);
    boolean wide = known.contains(Column.REGION) || known.contains(Column.INDICATOR);
    return known.contains(Column.VALUE)
        ? known.contains(Column.PERIOD)
        : wide && line.cells().stream().anyMatch(cell -> period(cell).isPresent());
  }

  private static List<Column> known(Line line) {
    return line.cells().stream().flatMap(cell -> Column.of(cell.text()).stream()).toList();
  }

  private static Optional<WrittenPeriod> period(Cell cell) {
    return cell.kind() == Cell.Kind.DAY ? Optional.empty() : WrittenPeriod.read(cell.text());
  }

  private static Heading read(Line line) throws Unclear {
    Faults faults = new Faults();
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    Map<Integer, String> titles = new HashMap<>();
    SortedMap<Integer, WrittenPeriod> periods = new TreeMap<>();
    boolean isLong = known(line).contains(Column.VALUE);
    Map<String, CellAddress> seen = new HashMap<>();
    for (Cell cell : line.cells()) {
      titles.put(cell.address().column(), Faults.shown(cell.text()));
      Optional<Column> column = Column.of(cell.text());
      Optional<WrittenPeriod> period = period(cell);
      if (column.isPresent()) {
        put(columns, column.get(), cell, titles, faults);
      } else if (period.isPresent() && !isLong) {
        CellAddress before = seen.put(period.get().code(), cell.address());
        if (before != null) {
          faults.add(
              cell.address(),
              "'" + period.get().code() + "' staat er twee keer, ook in " + before + ".",
              "'" + period.get().code() + "' stands twice, also in " + before + ".");
        }
        periods.put(cell.address().column(), period.get());
      } else {
        unknown(cell, isLong, faults);
      }
    }
    if (!isLong && columns.containsKey(Column.PERIOD)) {
      faults.add(
          new CellAddress(columns.getOrDefault(Column.PERIOD, 1), line.number()),
          "er is een kolom met perioden, en er zijn kolommen die zelf een periode zijn. Houd één "
              + "van de twee over.",
          "there is a column with periods, and there are columns that are a period themselves. "
              + "Keep one of the two.");
    }
    faults.refuse();
    return new Heading(line.number(), columns, titles, periods);
  }

  private static void put(
      Map<Column, Integer> columns,
      Column column,
      Cell cell,
      Map<Integer, String> titles,
      Faults faults) {
    int place = cell.address().column();
    Integer before = columns.putIfAbsent(column, place);
    if (before == null || column == Column.ASIDE) {
      return;
    }
    boolean codesHere = Column.isOfCodes(cell.text());
    boolean codesBefore = Column.isOfCodes(titles.getOrDefault(before, ""));
    if (column == Column.REGION && codesHere != codesBefore) {
      // Names stand beside the codes; the codes count.
      columns.put(column, codesHere ? place : before);
      return;
    }
    faults.add(
        cell.address(),
        "kolom '"
            + Faults.shown(cell.text())
            + "' zegt hetzelfde als kolom '"
            + titles.getOrDefault(before, "")
            + "'. Houd één van de twee over.",
        "column '"
            + Faults.shown(cell.text())
            + "' says the same as column '"
            + titles.getOrDefault(before, "")
            + "'. Keep one of the two.");
  }

  private static void unknown(Cell cell, boolean isLong, Faults faults) {
    String title = Faults.shown(cell.text());
    String or = isLong ? "" : ", of geef een periode zoals 2024";
    String orEnglish = isLong ? "" : ", or give a period such as 2024";
    faults.add(
        cell.address(),
        "kolom '"
            + title
            + "' kennen wij niet. Haal hem weg, of noem hem opmerking"
            + or
            + ". Onderscheidt hij cijfers? Zet dat dan in kolom indicator.",
        "we do not know column '"
            + title
            + "'. Remove it, or call it note"
            + orEnglish
            + ". Does it tell figures apart? Then put that in column indicator.");
  }

  /** Refuses sheets of which no row promises figures. */
  static Unclear none(Sheet sheet) {
    List<Line> first = sheet.rows().stream().limit(LOOKED_AT).toList();
    Line best = first.getFirst();
    for (Line line : first) {
      best = known(line).size() > known(best).size() ? line : best;
    }
    List<Column> known = known(best);
    List<String> found = best.cells().stream().map(cell -> Faults.shown(cell.text())).toList();
    String all = String.join(", ", found.subList(0, Math.min(10, found.size())));
    Column missing = known.contains(Column.PERIOD) ? Column.VALUE : Column.PERIOD;
    boolean either = !known.contains(Column.PERIOD) && !known.contains(Column.VALUE);
    String nl =
        either
            ? "kolommen 'time_period' (periode) en 'obs_value' (waarde) ontbreken"
            : missing == Column.VALUE
                ? "kolom 'obs_value' (waarde) ontbreekt"
                : "kolom 'time_period' (periode) ontbreekt";
    String en =
        either
            ? "columns 'time_period' and 'obs_value' are missing"
            : "column '" + missing.written() + "' is missing";
    return new Unclear(
        nl
            + "; gevonden in rij "
            + best.number()
            + ": "
            + all
            + ". Zet boven de kolommen region, time_period en obs_value, of een kolom per jaar.",
        en
            + "; found in row "
            + best.number()
            + ": "
            + all
            + ". Name the columns region, time_period and obs_value, or give a column per year.");
  }

  boolean isLong() {
    return periods.isEmpty();
  }

  /** The columns that hold figures. */
  List<Integer> figures() {
    return isLong()
        ? List.of(columns.getOrDefault(Column.VALUE, 0))
        : new ArrayList<>(periods.keySet());
  }

  /** Whether the name of the column says that a computer wrote it, with a point for decimals. */
  boolean isWrittenByAComputer() {
    return isLong()
        && titles
            .getOrDefault(columns.getOrDefault(Column.VALUE, 0), "")
            .strip()
            .equalsIgnoreCase(Column.VALUE.written());
  }
}
