package nl.biotoop.sources.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one sheet of an xlsx file. */
final class XlsxSheet {
  private final CellGrid grid;
  private final List<String> strings;
  private final List<NumberStyle> styles;
  private final boolean since1904;
  private final List<String> merged = new ArrayList<>();
  private int hiddenRows;
  private int row;
  private int column;

  XlsxSheet(CellGrid grid, List<String> strings, List<NumberStyle> styles, boolean since1904) {
    this.grid = grid;
    this.strings = strings;
    this.styles = styles;
    this.since1904 = since1904;
  }

  Sheet read(XmlEvents xml, String name, boolean hidden) throws Unreadable {
    while (xml.next()) {
      if (xml.starts("row")) {
        row = xml.count(xml.attribute("r")).orElse(row + 1);
        column = 0;
        hiddenRows += "1".equals(xml.attribute("hidden")) ? 1 : 0;
      } else if (xml.starts("c")) {
        readCell(xml);
      } else if (xml.starts("mergeCell") && merged.size() < CellGrid.MOST_NAMED + 1) {
        String range = xml.attribute("ref");
        merged.add(range == null ? "" : range);
      }
    }
    return grid.sheet(name, hidden, merged, hiddenRows);
  }

  private void readCell(XmlEvents xml) throws Unreadable {
    String written = xml.attribute("r");
    CellAddress address =
        written == null
            ? next()
            : CellAddress.read(written).orElseThrow(() -> Unreadable.damaged("cel " + written));
    row = address.row();
    column = address.column();
    String type = xml.attribute("t");
    int style = xml.count(xml.attribute("s")).orElse(0);
    boolean formula = false;
    StringBuilder raw = new StringBuilder();
    @Nullable String inline = null;
    boolean inValue = false;
    while (xml.next() && !xml.ends("c")) {
      if (xml.starts("f")) {
        formula = true;
        xml.skip();
      } else if (xml.starts("v")) {
        inValue = true;
      } else if (xml.ends("v")) {
        inValue = false;
      } else if (xml.starts("is")) {
        inline = XlsxFile.richText(xml, "is", grid.limits());
      } else if (xml.starts()) {
        xml.skip();
      } else if (inValue && raw.length() <= grid.limits().cellLetters()) {
        raw.append(xml.text());
      }
    }
    if (inline != null) {
      grid.add(address, inline, Cell.Kind.TEXT, formula);
    } else if (!raw.isEmpty()) {
      keep(address, type == null ? "n" : type, raw.toString(), style, formula);
    } else if (formula && !"str".equals(type)) {
      grid.add(address, Cell.NO_OUTCOME, Cell.Kind.FAULT, true);
    }
  }

  private CellAddress next() throws Unreadable {
    if (row < 1 || row > CellAddress.LAST_ROW || column >= CellAddress.LAST_COLUMN) {
      throw Unreadable.damaged("rij " + row);
    }
    return new CellAddress(column + 1, row);
  }

  private void keep(CellAddress address, String type, String raw, int style, boolean formula)
      throws Unreadable {
    switch (type) {
      case "s" -> grid.add(address, shared(address, raw), Cell.Kind.TEXT, formula);
      case "b" -> grid.add(address, raw.equals("1") ? "ja" : "nee", Cell.Kind.TRUTH, formula);
      case "e" -> grid.add(address, raw, Cell.Kind.FAULT, formula);
      case "d" -> grid.add(address, isoDay(raw), Cell.Kind.DAY, formula);
      case "n" -> keepNumber(address, raw, style, formula);
      default -> grid.add(address, raw, Cell.Kind.TEXT, formula);
    }
  }

  private String shared(CellAddress address, String raw) throws Unreadable {
    if (!raw.matches("\\d{1,9}") || Integer.parseInt(raw) >= strings.size()) {
      throw Unreadable.damaged("cel " + address);
    }
    return strings.get(Integer.parseInt(raw));
  }

  private static String isoDay(String raw) {
    try {
      return raw.contains("T")
          ? NumberStyle.text(LocalDateTime.parse(raw.replaceFirst("Z$", "")))
          : LocalDate.parse(raw).toString();
    } catch (DateTimeException e) {
      return raw;
    }
  }

  private void keepNumber(CellAddress address, String raw, int style, boolean formula)
      throws Unreadable {
    double number;
    try {
      number = Double.parseDouble(raw.strip());
    } catch (NumberFormatException e) {
      throw Unreadable.damaged("cel " + address);
    }
    if (!Double.isFinite(number)) {
      grid.add(address, raw, Cell.Kind.FAULT, formula);
      return;
    }
    NumberStyle shown = style < styles.size() ? styles.get(style) : NumberStyle.PLAIN;
    grid.add(address, shown.text(number, since1904), shown.kind(number), formula);
  }
}
