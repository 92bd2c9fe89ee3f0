package nl.biotoop.sources.table;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sheets of an OpenDocument spreadsheet (ODF 1.3). A cell or row that is repeated without
 * content costs nothing, however often.
 */
final class OdsFile {
  private static final String CONTENT = "content.xml";
  private static final String NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:";
  private static final String TABLE = NAMESPACE + "table:1.0";
  private static final String OFFICE = NAMESPACE + "office:1.0";
  private static final String TEXT = NAMESPACE + "text:1.0";
  private static final String STYLE = NAMESPACE + "style:1.0";

  /** Elements that hold rows or text which are not in the sheet. */
  private static final Set<String> ASIDE =
      Set.of("tracked-changes", "shapes", "annotation", "dde-links", "forms", "database-ranges");

  private final XmlEvents xml;
  private final SheetLimits limits;
  private final CellGrid.Used used = new CellGrid.Used();
  private final Set<String> hiddenStyles = new HashSet<>();

  private OdsFile(XmlEvents xml, SheetLimits limits) {
    this.xml = xml;
    this.limits = limits;
  }

  static boolean isOne(ZipParts parts) {
    return parts.has(CONTENT);
  }

  static Spreadsheet read(String name, ZipParts parts, SheetLimits limits)
      throws Unreadable, IOException {
    refuseLocked(parts);
    Optional<InputStream> in = parts.part(CONTENT);
    if (in.isEmpty()) {
      throw Unreadable.damaged(CONTENT);
    }
    List<Sheet> sheets;
    try (XmlEvents xml = new XmlEvents(in.get(), CONTENT)) {
      sheets = new OdsFile(xml, limits).sheets();
    }
    if (sheets.isEmpty()) {
      throw new Unreadable(
          "Dit is een document zonder tabel. Lever een spreadsheet aan: xlsx, ods of csv.",
          "This is a document without a sheet. Hand in a spreadsheet: xlsx, ods or csv.");
    }
    List<Remark> remarks = new ArrayList<>();
    if (parts.hasBelow("Basic/") || parts.hasBelow("Scripts/")) {
      remarks.add(
          new Remark(
              "Er zitten macro's in dit bestand. Wij lezen alleen de cellen.",
              "This file holds macros. We only read the cells."));
    }
    return new Spreadsheet(name, Spreadsheet.Format.ODS, sheets, remarks);
  }

  private static void refuseLocked(ZipParts parts) throws Unreadable, IOException {
    Optional<InputStream> in = parts.part("META-INF/manifest.xml");
    if (in.isEmpty()) {
      return;
    }
    try (XmlEvents manifest = new XmlEvents(in.get(), "META-INF/manifest.xml")) {
      while (manifest.next()) {
        if (manifest.starts("encryption-data")) {
          throw SpreadsheetReader.locked();
        }
      }
    }
  }

  private List<Sheet> sheets() throws Unreadable {
    List<Sheet> sheets = new ArrayList<>();
    String style = "";
    while (xml.next()) {
      if (xml.starts() && ASIDE.contains(xml.name())) {
        xml.skip();
      } else if (xml.starts("style")) {
        style = text(xml.attribute(STYLE, "name"));
      } else if (xml.starts("table-properties")
          && "false".equals(xml.attribute(TABLE, "display"))) {
        hiddenStyles.add(style);
      } else if (xml.starts("table")) {
        if (sheets.size() == limits.sheets()) {
          throw new Unreadable(
              "Er zitten meer dan " + limits.sheets() + " tabbladen in. Haal er een paar weg.",
              "It holds more than " + limits.sheets() + " sheets. Remove some.");
        }
        sheets.add(
            new SheetReader()
                .read(
                    text(xml.attribute(TABLE, "name")),
                    hiddenStyles.contains(text(xml.attribute(TABLE, "style-name")))));
      }
    }
    return sheets;
  }

  private static String text(@Nullable String attribute) {
    return attribute == null ? "" : attribute;
  }

  /** Reads one table, from its start to its end. */
  private final class SheetReader {
    private final CellGrid grid = new CellGrid(limits, used);
    private final List<String> merged = new ArrayList<>();
    private int hiddenRows;
    private int row;
    private int column;

    Sheet read(String name, boolean hidden) throws Unreadable {
      while (xml.next() && !xml.ends("table")) {
        if (xml.starts("table-row")) {
          readRow();
        } else if (xml.starts() && ASIDE.contains(xml.name())) {
          xml.skip();
        }
      }
      return grid.sheet(name, hidden, merged, hiddenRows);
    }

    private void readRow() throws Unreadable {
      int repeated = repeated("number-rows-repeated", CellAddress.LAST_ROW);
      String visibility = text(xml.attribute(TABLE, "visibility"));
      boolean hides = visibility.equals("collapse") || visibility.equals("filter");
      column = 0;
      boolean filled = false;
      while (xml.next() && !xml.ends("table-row")) {
        if (xml.starts("table-cell") || xml.starts("covered-table-cell")) {
          filled |= readCell(repeated);
        } else if (xml.starts() && ASIDE.contains(xml.name())) {
          xml.skip();
        }
      }
      hiddenRows += hides && filled ? repeated : 0;
      row = Math.min(row + repeated, CellAddress.LAST_ROW);
    }

    private int repeated(String attribute, int most) {
      int written = xml.count(xml.attribute(TABLE, attribute)).orElse(1);
      return Math.clamp(written, 1, most);
    }

    private boolean readCell(int rows) throws Unreadable {
      String element = xml.name();
      int times = repeated("number-columns-repeated", CellAddress.LAST_COLUMN);
      boolean covered = element.equals("covered-table-cell");
      boolean formula = xml.attribute(TABLE, "formula") != null;
      int width = repeated("number-columns-spanned", CellAddress.LAST_COLUMN);
      int height = repeated("number-rows-spanned", CellAddress.LAST_ROW);
      String type = text(xml.attribute(OFFICE, "value-type"));
      String fault =
          text(
              xml.attribute(
                  "urn:org:documentfoundation:names:experimental:calc:xmlns:" + "calcext:1.0",
                  "value-type"));
      String number = text(xml.attribute(OFFICE, "value"));
      String day = text(xml.attribute(OFFICE, "date-value"));
      String truth = text(xml.attribute(OFFICE, "boolean-value"));
      @Nullable String string = xml.attribute(OFFICE, "string-value");
      String paragraphs = paragraphs(element);
      int first = column;
      column = Math.min(column + times, CellAddress.LAST_COLUMN);
      String text = string == null ? paragraphs : string;
      Cell.Kind kind = Cell.Kind.TEXT;
      if (fault.equals("error")) {
        kind = Cell.Kind.FAULT;
      } else if (!number.isEmpty()) {
        text = number(number, type, paragraphs);
        kind = Cell.Kind.NUMBER;
      } else if (!day.isEmpty()) {
        text = day(day);
        kind = Cell.Kind.DAY;
      } else if (!truth.isEmpty()) {
        text = truth.equals("true") ? "ja" : "nee";
        kind = Cell.Kind.TRUTH;
      }
      if (covered || text.isBlank()) {
        return false;
      }
      for (int down = 1; down <= rows; down++) {
        for (int right = 1; right <= times; right++) {
          CellAddress address = address(first + right, row + down);
          if (width > 1 || height > 1) {
            name(address, width, height);
          }
          grid.add(address, text, kind, formula);
        }
      }
      return true;
    }

    private CellAddress address(int column, int row) throws Unreadable {
      if (row > CellAddress.LAST_ROW || column > CellAddress.LAST_COLUMN) {
        throw Unreadable.damaged("rij " + row);
      }
      return new CellAddress(column, row);
    }

    private void name(CellAddress first, int width, int height) {
      if (merged.size() <= CellGrid.MOST_NAMED) {
        merged.add(
            first
                + ":"
                + CellAddress.letters(first.column() + width - 1)
                + (first.row() + height - 1));
      }
    }

    private String number(String written, String type, String shown) {
      try {
        double number = Double.parseDouble(written);
        if (Double.isFinite(number)) {
          return type.equals("percentage")
              ? NumberStyle.percent(number)
              : NumberStyle.plain(number);
        }
      } catch (NumberFormatException e) {
        // The text beside it is what people see.
      }
      return shown.isEmpty() ? written : shown;
    }

    private String day(String written) {
      try {
        return written.contains("T")
            ? NumberStyle.text(LocalDateTime.parse(written))
            : LocalDate.parse(written).toString();
      } catch (DateTimeException e) {
        return written;
      }
    }

    /** The text inside a cell, a line per paragraph; ends at the end of the cell. */
    private String paragraphs(String element) throws Unreadable {
      StringBuilder text = new StringBuilder();
      boolean inParagraph = false;
      while (xml.next() && !xml.ends(element)) {
        if (xml.starts("p")) {
          text.append(text.isEmpty() ? "" : "\n");
          inParagraph = true;
        } else if (xml.ends("p")) {
          inParagraph = false;
        } else if (xml.starts("s")) {
          int spaces = xml.count(xml.attribute(TEXT, "c")).orElse(1);
          text.repeat(' ', Math.min(spaces, limits.cellLetters()));
        } else if (xml.starts("tab")) {
          text.append('\t');
        } else if (xml.starts("line-break")) {
          text.append('\n');
        } else if (xml.starts() && (ASIDE.contains(xml.name()) || xml.name().equals("table"))) {
          xml.skip();
        } else if (inParagraph && text.length() <= limits.cellLetters()) {
          text.append(xml.text());
        }
      }
      return text.toString();
    }
  }
}
