package nl.biotoop.sources.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.biotoop.sources.figures.WrittenFigure.Decimals;
import nl.biotoop.sources.table.Cell;
import nl.biotoop.sources.table.CellAddress;
import nl.biotoop.sources.table.Remark;
import org.jspecify.annotations.Nullable;

/** Makes figures of the rows of a table. */
final class FigureRows {
  private final Heading heading;
  private final String dataset;
  private final Decimals decimals;
  private final Faults faults;
  private final List<FigureLine> lines = new ArrayList<>();
  private final Map<String, List<CellAddress>> signs = new LinkedHashMap<>();

  FigureRows(Heading heading, String dataset, Decimals decimals, Faults faults) {
    this.heading = heading;
    this.dataset = dataset;
    this.decimals = decimals;
    this.faults = faults;
  }

  /** The figures so far, also those that are said twice. */
  List<FigureLine> lines() {
    return lines;
  }

  /** What was read as a figure that is not there. */
  List<Remark> signs() {
    return signs.entrySet().stream().map(it -> told(it.getKey(), it.getValue())).toList();
  }

  /** Adds the figures of a row, or what is wrong with them. */
  void add(Cells cells) {
    for (Cell cell : cells.line().cells()) {
      if (!heading.titles().containsKey(cell.address().column())) {
        faults.add(
            cell.address(),
            "boven deze cel staat geen kolomnaam. Geef de kolom een naam. Staat er een komma in een"
                + " getal of tekst? Scheid kolommen dan met een puntkomma.",
            "no name stands above this cell. Name the column. Is there a comma in a number or text?"
                + " Then divide columns with a semicolon.");
      }
    }
    String region = code(Column.REGION, cells, "");
    String table = code(Column.DATASET, cells, dataset);
    String indicator = code(Column.INDICATOR, cells, table);
    if (heading.isLong()) {
      int place = heading.columns().getOrDefault(Column.VALUE, 1);
      period(cells).ifPresent(period -> figure(cells, place, table, indicator, region, period));
    } else {
      heading
          .periods()
          .forEach((place, period) -> figure(cells, place, table, indicator, region, period));
    }
  }

  private String code(Column column, Cells cells, String otherwise) {
    Integer place = heading.columns().get(column);
    if (place == null) {
      return otherwise;
    }
    Optional<Cell> cell = cells.cell(place);
    if (cell.isEmpty()) {
      faults.add(
          cells.at(place),
          "kolom '"
              + title(place)
              + "' is hier leeg. Vul elke rij; maak samengevoegde cellen los. Houdt het bestand"
              + " hier op? Haal het opnieuw.",
          "column '"
              + title(place)
              + "' is empty here. Fill every row; split merged cells. Does the file end here? Fetch"
              + " it again.");
      return otherwise;
    }
    refuseFault(cell.get());
    return cells.text(column);
  }

  private Optional<WrittenPeriod> period(Cells cells) {
    int place = heading.columns().getOrDefault(Column.PERIOD, 1);
    String text = code(Column.PERIOD, cells, "");
    Optional<Cell> cell = cells.cell(place);
    boolean day = cell.filter(it -> it.kind() == Cell.Kind.DAY).isPresent();
    Optional<WrittenPeriod> period = day ? Optional.empty() : WrittenPeriod.read(text);
    if (period.isEmpty() && cell.isPresent()) {
      faults.add(
          cell.get().address(),
          "'"
              + Faults.shown(text)
              + "' is "
              + (day ? "een dag" : "geen periode die wij kennen")
              + ". Schrijf als tekst 2024, 2024-Q1 of 2024-03.",
          "'"
              + Faults.shown(text)
              + "' is "
              + (day ? "a day" : "no period that we know")
              + ". Write as text 2024, 2024-Q1 or 2024-03.");
    }
    return period;
  }

  private void figure(
      Cells cells, int place, String table, String indicator, String region, WrittenPeriod period) {
    CellAddress address = cells.at(place);
    Optional<Cell> cell = cells.cell(place);
    cell.ifPresent(this::refuseFault);
    Optional<WrittenFigure> written =
        cell.isEmpty() ? WrittenFigure.read("") : cell.flatMap(WrittenFigure::read);
    String text = cell.map(Cell::text).orElse("");
    @Nullable BigDecimal value = null;
    if (written.filter(it -> !it.missing().isEmpty()).isPresent()) {
      if (!text.isEmpty()) {
        signs.computeIfAbsent(text.strip(), _ -> new ArrayList<>()).add(address);
      }
    } else {
      boolean number = cell.filter(it -> it.kind() == Cell.Kind.NUMBER).isPresent();
      value = written.flatMap(it -> it.number(number ? Decimals.POINT : decimals)).orElse(null);
      boolean day = cell.filter(it -> it.kind() == Cell.Kind.DAY).isPresent();
      if (value == null || day) {
        faults.add(
            address,
            "'"
                + Faults.shown(text)
                + "' is geen getal. Schrijf alleen het getal, of n.b. als het "
                + "er niet is.",
            "'"
                + Faults.shown(text)
                + "' is no number. Write only the number, or n.a. when there "
                + "is none.");
        return;
      }
    }
    boolean provisional =
        value != null
            && (period.provisional() || written.filter(WrittenFigure::provisional).isPresent());
    String missing = written.map(WrittenFigure::missing).orElse("");
    lines.add(
        new FigureLine(
            table,
            indicator,
            region,
            period.code(),
            value,
            status(cells, missing, provisional),
            unit(cells, written.filter(WrittenFigure::percent).isPresent(), address),
            address));
  }

  private void refuseFault(Cell cell) {
    if (cell.kind() == Cell.Kind.FAULT) {
      boolean open = cell.text().equals(Cell.NO_OUTCOME);
      faults.add(
          cell.address(),
          open
              ? "de formule heeft geen uitkomst. Open het bestand in Excel en sla het op."
              : "'"
                  + Faults.shown(cell.text())
                  + "' is een fout van de spreadsheet. Herstel de "
                  + "formule, of schrijf n.b. als het cijfer er niet is.",
          open
              ? "the formula has no outcome. Open the file in Excel and save it."
              : "'"
                  + Faults.shown(cell.text())
                  + "' is a fault of the spreadsheet. Mend the "
                  + "formula, or write n.a. when there is no figure.");
    }
  }

  private String status(Cells cells, String missing, boolean provisional) {
    String text = cells.text(Column.STATUS);
    Optional<String> known = WrittenStatus.read(text);
    if (known.isEmpty()) {
      faults.add(
          cells.at(heading.columns().getOrDefault(Column.STATUS, 1)),
          "'"
              + Faults.shown(text)
              + "' is geen status. Schrijf een letter zoals P (voorlopig) of C (geheim).",
          "'"
              + Faults.shown(text)
              + "' is no status. Write a letter such as P (provisional) or C (secret).");
      return missing;
    }
    String status = known.get();
    if (missing.equals(WrittenFigure.SECRET) && !status.contains(missing)) {
      return status + missing;
    }
    return !status.isEmpty() ? status : provisional ? WrittenStatus.PROVISIONAL : missing;
  }

  private String unit(Cells cells, boolean percent, CellAddress address) {
    String unit = cells.text(Column.UNIT);
    if (percent && !unit.isEmpty() && !unit.equals("%")) {
      faults.add(
          address,
          "hier staat een procent, maar de eenheid is '" + Faults.shown(unit) + "'. Kies er één.",
          "here stands a per cent, but the unit is '" + Faults.shown(unit) + "'. Choose one.");
    }
    return percent ? "%" : unit;
  }

  private static Remark told(String sign, List<CellAddress> cells) {
    String shown = Faults.shown(sign);
    return new Remark(
        "'"
            + shown
            + "' is gelezen als: er is geen cijfer ("
            + cells.size()
            + " keer, het eerst "
            + "in "
            + cells.getFirst()
            + "). Is het nul? Schrijf dan 0.",
        "'"
            + shown
            + "' was read as: there is no figure ("
            + cells.size()
            + " times, first in "
            + cells.getFirst()
            + "). Is it nought? Then write 0.");
  }

  private String title(int place) {
    return heading.titles().getOrDefault(place, CellAddress.letters(place));
  }
}
