package nl.biotoop.sources.figures;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.biotoop.sources.figures.WrittenFigure.Decimals;
import nl.biotoop.sources.table.Cell;
import nl.biotoop.sources.table.CellAddress;
import nl.biotoop.sources.table.Reading;
import nl.biotoop.sources.table.Remark;
import nl.biotoop.sources.table.Sheet;
import nl.biotoop.sources.table.Sheet.Line;
import nl.biotoop.sources.table.SheetLimits;
import nl.biotoop.sources.table.Spreadsheet;
import nl.biotoop.sources.table.SpreadsheetReader;

/**
 * Reads figures from a table that people keep: long (a row a figure, with columns for the period
 * and the value) or wide (a row an area, a column a period). All or nothing.
 */
public final class FigureTable {

  /** More than people keep by hand: 200,000 rows, a million and a half cells. */
  public static final SheetLimits LIMITS =
      new SheetLimits(
          64L << 20, 1_000, 400L << 20, 300, 30, 200_000, 500, 1_500_000, 32_767, 40_000_000);

  /** What is wrong with a text of which the last row is cut off. */
  public static final Remark CUT_OFF =
      new Remark(
          "de laatste regel is niet af: hij heeft geen einde, en minder cellen dan die ervoor. Haal"
              + " het bestand opnieuw, of sluit de regel af met Enter.",
          "the last line is not finished: it has no end, and fewer cells than the one before. Fetch"
              + " the file again, or end the line with Enter.");

  /** Longer than two rows with figures. */
  private static final int LAST_BYTES = 1 << 16;

  private final Heading heading;
  private final Remark where;
  private final List<Line> rows;
  private final String dataset;
  private final LineCheck check;
  private final Faults faults = new Faults();
  private final List<Remark> remarks = new ArrayList<>();

  private FigureTable(
      Heading heading, Spreadsheet book, Sheet sheet, String dataset, LineCheck check) {
    this.heading = heading;
    this.where = where(book, sheet);
    remarks.addAll(book.remarks());
    remarks.addAll(sheet.remarks());
    this.rows = sheet.rows().stream().filter(line -> line.number() > heading.row()).toList();
    this.dataset = dataset;
    this.check = check;
  }

  /**
   * Reads a file that somebody hands in: xlsx, ods or csv, told apart by what is inside.
   *
   * @param name what whoever handed it in calls it
   * @param dataset what the table is called when no column says so
   * @param check what each figure must be besides well written
   * @throws IOException when the disk fails
   */
  public static FigureReading read(String name, Path file, String dataset, LineCheck check)
      throws IOException {
    return switch (new SpreadsheetReader(LIMITS).read(name, file)) {
      case Reading.Refused(Remark reason) -> new FigureReading.Refused(reason);
      case Reading.Read(Spreadsheet book)
          when book.format() == Spreadsheet.Format.CSV && isCutOff(last(file)) ->
          new FigureReading.Refused(CUT_OFF);
      case Reading.Read(Spreadsheet book) -> read(book, dataset, check);
    };
  }

  /** The last rows of a text; nothing when its letters take two bytes each. */
  private static String last(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      int start = bytes.readUnsignedByte();
      if (start >= 0xFE) {
        return "";
      }
      byte[] last = new byte[(int) Math.min(LAST_BYTES, bytes.length())];
      bytes.seek(bytes.length() - last.length);
      bytes.readFully(last);
      return new String(last, StandardCharsets.ISO_8859_1);
    }
  }

  /**
   * Reads the one visible sheet that has figures.
   *
   * @param dataset what the table is called when no column says so
   */
  public static FigureReading read(Spreadsheet book, String dataset) {
    return read(book, dataset, LineCheck.NONE);
  }

  private static FigureReading read(Spreadsheet book, String dataset, LineCheck check) {
    Remark where = new Remark("", "");
    try {
      List<Sheet> visible =
          book.sheets().stream().filter(it -> !it.hidden() && !it.rows().isEmpty()).toList();
      if (visible.isEmpty()) {
        throw new Unclear(
            "er staat niets in dat te zien is. Vul de tabel, of maak het blad zichtbaar.",
            "nothing in it is visible. Fill the table, or show the sheet.");
      }
      List<FigureTable> found = new ArrayList<>();
      List<String> names = new ArrayList<>();
      for (Sheet sheet : visible) {
        where = where(book, sheet);
        Optional<Heading> heading = Heading.of(sheet);
        if (heading.isPresent()) {
          found.add(new FigureTable(heading.get(), book, sheet, dataset, check));
          names.add("'" + sheet.name() + "'");
        }
      }
      if (found.isEmpty()) {
        where = where(book, visible.getFirst());
        throw Heading.none(visible.getFirst());
      }
      if (found.size() > 1) {
        where = new Remark("", "");
        String all = String.join(", ", names);
        throw new Unclear(
            "er zijn meer bladen met cijfers: " + all + ". Houd er één over.",
            "more than one sheet has figures: " + all + ". Keep one of them.");
      }
      where = found.getFirst().where;
      return found.getFirst().all();
    } catch (Unclear e) {
      return e.refused(where);
    }
  }

  /**
   * Whether a text with a separator stops in the middle of its last row: that row has no end, and
   * fewer cells than the row before.
   */
  public static boolean isCutOff(String text) {
    int last = text.lastIndexOf('\n');
    if (last < 1 || last == text.length() - 1) {
      return false;
    }
    String before = text.substring(text.lastIndexOf('\n', last - 1) + 1, last);
    return List.of(";", ",", "\t").stream()
        .anyMatch(it -> cells(text.substring(last + 1), it) < cells(before, it));
  }

  private static int cells(String line, String separator) {
    return line.replaceAll("\"[^\"]*\"", "").split(Pattern.quote(separator), -1).length;
  }

  private static Remark where(Spreadsheet book, Sheet sheet) {
    return book.format() == Spreadsheet.Format.CSV
        ? new Remark("", "")
        : new Remark("blad '" + sheet.name() + "', ", "sheet '" + sheet.name() + "', ");
  }

  private FigureReading all() throws Unclear {
    List<Line> data = withoutNotes();
    if (data.isEmpty()) {
      throw new Unclear(
          "onder de kolomnamen in rij " + heading.row() + " staan geen cijfers.",
          "there are no figures below the names of the columns in row " + heading.row() + ".");
    }
    refuseASecondHeading(data.getFirst());
    Decimals decimals = decimals(data);
    FigureRows figures = new FigureRows(heading, dataset, decimals, faults);
    data.forEach(line -> figures.add(new Cells(heading, line)));
    Set<CellAddress> unread = faults.cells();
    figures.lines().forEach(line -> check(line, unread));
    List<FigureLine> once = once(figures.lines());
    faults.refuse();
    remarks.addAll(figures.signs());
    return new FigureReading.Read(once, remarks);
  }

  /** Of a cell that could not be read nothing more is said. */
  private void check(FigureLine line, Set<CellAddress> unread) {
    if (faults.isFull()) {
      return;
    }
    for (LineCheck.Fault fault : check.faults(line)) {
      CellAddress cell = cell(fault.column(), line);
      if (!unread.contains(cell)) {
        faults.add(cell, fault.nl(), fault.en());
      }
    }
  }

  /** Where a part of a figure stands; the names of the columns when it stands nowhere. */
  private CellAddress cell(Column column, FigureLine line) {
    Integer place = heading.columns().get(column);
    if (place != null) {
      return new CellAddress(place, line.cell().row());
    }
    return switch (column) {
      case VALUE, STATUS -> line.cell();
      case PERIOD -> new CellAddress(line.cell().column(), heading.row());
      case DATASET, INDICATOR, REGION, UNIT, ASIDE -> new CellAddress(1, heading.row());
    };
  }

  /** The rows without the notes below the table: rows with a text in one cell. */
  private List<Line> withoutNotes() {
    int last = rows.size();
    while (last > 0 && heading.titles().size() > 1 && rows.get(last - 1).cells().size() == 1) {
      last--;
    }
    if (last < rows.size()) {
      Cell note = rows.get(last).cells().getFirst();
      String text = Faults.shown(note.text());
      remarks.add(
          new Remark(
              "Vanaf "
                  + note.address()
                  + " ('"
                  + text
                  + "') staan geen cijfers meer. Dat is "
                  + "overgeslagen.",
              "From "
                  + note.address()
                  + " ('"
                  + text
                  + "') on there are no figures. That was "
                  + "left out."));
    }
    return rows.subList(0, last);
  }

  /** A row that has words where every row has figures. */
  private void refuseASecondHeading(Line line) throws Unclear {
    Cells cells = new Cells(heading, line);
    List<Cell> figures =
        heading.figures().stream().flatMap(column -> cells.cell(column).stream()).toList();
    boolean words =
        !figures.isEmpty()
            && figures.stream()
                .allMatch(cell ->
                    cell.text().chars().noneMatch(Character::isDigit)
                        && WrittenFigure.read(cell).isEmpty()
                        && cell.kind() == Cell.Kind.TEXT);
    if (words && (!heading.isLong() || !cells.text(Column.PERIOD).matches(".*[0-9].*"))) {
      throw new Unclear(
          "rij "
              + line.number()
              + " is een tweede rij met kolomnamen. Houd één rij met namen over, "
              + "en maak samengevoegde cellen los.",
          "row "
              + line.number()
              + " is a second row with names of columns. Keep one row of names, "
              + "and split merged cells.");
    }
  }

  /** How decimals are written in the whole table; numbers that a spreadsheet keeps tell nothing. */
  private Decimals decimals(List<Line> data) {
    Map<Decimals, CellAddress> proof = new HashMap<>();
    List<Cell> doubtful = new ArrayList<>();
    for (Line line : data) {
      Cells cells = new Cells(heading, line);
      for (int column : heading.figures()) {
        Optional<Cell> cell = cells.cell(column).filter(it -> it.kind() != Cell.Kind.NUMBER);
        Optional<WrittenFigure> figure = cell.flatMap(WrittenFigure::read);
        figure
            .flatMap(WrittenFigure::proof)
            .ifPresent(it -> proof.putIfAbsent(it, cell.orElseThrow().address()));
        figure.filter(WrittenFigure::isTwoWays).ifPresent(_ -> doubtful.add(cell.orElseThrow()));
      }
    }
    CellAddress comma = proof.get(Decimals.COMMA);
    CellAddress point = proof.get(Decimals.POINT);
    if (comma != null && point != null) {
      faults.add(
          comma,
          "hier staat een komma voor de decimalen, en in "
              + point
              + " een punt. Schrijf alle getallen op één manier.",
          "here a comma stands before the decimals, and in "
              + point
              + " a point. Write all numbers in one way.");
    }
    if (proof.isEmpty() && !heading.isWrittenByAComputer()) {
      for (Cell cell : doubtful) {
        String text = Faults.shown(cell.text());
        String bare = text.replaceAll("[^0-9]", "");
        faults.add(
            cell.address(),
            "'"
                + text
                + "' kan twee getallen zijn. Schrijf duizendtallen zonder teken ("
                + bare
                + "), of decimalen met een nul erachter ("
                + text
                + "0).",
            "'"
                + text
                + "' can be two numbers. Write thousands without a sign ("
                + bare
                + "), or decimals with a zero behind them ("
                + text
                + "0).");
      }
    }
    return comma != null ? Decimals.COMMA : Decimals.POINT;
  }

  private record Key(String dataset, String indicator, String region, String period) {}

  /** The figures without those that are said twice; two that differ are a fault. */
  private List<FigureLine> once(List<FigureLine> lines) {
    Map<Key, FigureLine> all = new LinkedHashMap<>();
    int twice = 0;
    for (FigureLine line : lines) {
      if (faults.isIn(line.cell().row())) {
        // What is wrong in a row may be its place.
        continue;
      }
      Key key = new Key(line.dataset(), line.indicator(), line.region(), line.period());
      FigureLine before = all.putIfAbsent(key, line);
      if (before != null && same(before, line)) {
        twice++;
      } else if (before != null) {
        String what = Faults.shown((line.region() + " " + line.period()).strip());
        faults.add(
            line.cell(),
            "voor "
                + what
                + " staat in "
                + before.cell()
                + " iets anders. Houd één van de twee "
                + "over.",
            "for "
                + what
                + " something else stands in "
                + before.cell()
                + ". Keep one of the two.");
      }
    }
    if (twice > 0) {
      remarks.add(
          new Remark(
              twice + " cijfers staan er twee keer hetzelfde in. Ze tellen één keer.",
              twice + " figures stand there twice, the same. They count once."));
    }
    return List.copyOf(all.values());
  }

  private static Optional<BigDecimal> plain(FigureLine line) {
    return Optional.ofNullable(line.value()).map(BigDecimal::stripTrailingZeros);
  }

  private static boolean same(FigureLine one, FigureLine other) {
    return plain(one).equals(plain(other))
        && one.status().equals(other.status())
        && one.unit().equals(other.unit());
  }
}
