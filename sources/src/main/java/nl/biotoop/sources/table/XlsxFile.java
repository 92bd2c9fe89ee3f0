package nl.biotoop.sources.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sheets of an xlsx file (ECMA-376). Formulas are not worked out: the outcome that the
 * file kept is taken. Macros are left alone.
 */
final class XlsxFile {
  private static final String WORKBOOK = "xl/workbook.xml";

  private final ZipParts parts;
  private final SheetLimits limits;
  private final List<String> strings = new ArrayList<>();
  private final List<NumberStyle> styles = new ArrayList<>();
  private boolean since1904;

  private XlsxFile(ZipParts parts, SheetLimits limits) {
    this.parts = parts;
    this.limits = limits;
  }

  private record SheetPart(String name, boolean hidden, String part) {}

  static boolean isOne(ZipParts parts) {
    return parts.has(WORKBOOK) || parts.has("xl/workbook.bin");
  }

  static Spreadsheet read(String name, ZipParts parts, SheetLimits limits)
      throws Unreadable, IOException {
    if (!parts.has(WORKBOOK)) {
      throw new Unreadable(
          "Dit is een binair Excel-bestand (.xlsb). Kies in Excel Opslaan als, en dan xlsx.",
          "This is a binary Excel file (.xlsb). Choose Save as in Excel, and then xlsx.");
    }
    return new XlsxFile(parts, limits).read(name);
  }

  private Spreadsheet read(String name) throws Unreadable, IOException {
    List<SheetPart> sheetParts = sheetParts();
    readStyles();
    readStrings();
    CellGrid.Used used = new CellGrid.Used();
    List<Sheet> sheets = new ArrayList<>();
    for (SheetPart sheet : sheetParts) {
      Optional<InputStream> part = parts.part(sheet.part());
      if (part.isPresent()) {
        try (XmlEvents xml = new XmlEvents(part.get(), sheet.name())) {
          sheets.add(
              new XlsxSheet(new CellGrid(limits, used), strings, styles, since1904)
                  .read(xml, sheet.name(), sheet.hidden()));
        }
      }
    }
    if (sheets.isEmpty()) {
      throw Unreadable.damaged(WORKBOOK);
    }
    List<Remark> remarks = new ArrayList<>();
    if (parts.has("xl/vbaProject.bin") || parts.hasBelow("xl/macrosheets/")) {
      remarks.add(
          new Remark(
              "Er zitten macro's in dit bestand. Wij lezen alleen de cellen.",
              "This file holds macros. We only read the cells."));
    }
    return new Spreadsheet(name, Spreadsheet.Format.XLSX, sheets, remarks);
  }

  private XmlEvents open(String part) throws Unreadable, IOException {
    Optional<InputStream> in = parts.part(part);
    if (in.isEmpty()) {
      throw Unreadable.damaged(part);
    }
    return new XmlEvents(in.get(), part);
  }

  private List<SheetPart> sheetParts() throws Unreadable, IOException {
    Map<String, String> targets = targets();
    List<SheetPart> sheets = new ArrayList<>();
    try (XmlEvents xml = open(WORKBOOK)) {
      while (xml.next()) {
        if (xml.starts("workbookPr")) {
          String dates = xml.attribute("date1904");
          since1904 = "1".equals(dates) || "true".equals(dates);
        } else if (xml.starts("sheet")) {
          String target = targets.get(text(xml.attribute("id")));
          if (target != null) {
            String state = text(xml.attribute("state"));
            sheets.add(
                new SheetPart(
                    text(xml.attribute("name")),
                    state.equals("hidden") || state.equals("veryHidden"),
                    target));
          }
          if (sheets.size() > limits.sheets()) {
            throw new Unreadable(
                "Er zitten meer dan " + limits.sheets() + " tabbladen in. Haal er een paar weg.",
                "It holds more than " + limits.sheets() + " sheets. Remove some.");
          }
        }
      }
    }
    return sheets;
  }

  /** Where each worksheet lies; sheets with only a chart hold no cells. */
  private Map<String, String> targets() throws Unreadable, IOException {
    Map<String, String> targets = new HashMap<>();
    try (XmlEvents xml = open("xl/_rels/workbook.xml.rels")) {
      while (xml.next()) {
        if (xml.starts("Relationship") && text(xml.attribute("Type")).endsWith("/worksheet")) {
          String target = text(xml.attribute("Target"));
          targets.put(
              text(xml.attribute("Id")),
              target.startsWith("/") ? target.substring(1) : "xl/" + target);
        }
      }
    }
    return targets;
  }

  private void readStyles() throws Unreadable, IOException {
    Optional<InputStream> in = parts.part("xl/styles.xml");
    if (in.isEmpty()) {
      return;
    }
    Map<Integer, NumberStyle> own = new HashMap<>();
    boolean cellFormats = false;
    try (XmlEvents xml = new XmlEvents(in.get(), "xl/styles.xml")) {
      while (xml.next()) {
        if (xml.starts("numFmt")) {
          NumberStyle style = NumberStyle.of(text(xml.attribute("formatCode")));
          xml.count(xml.attribute("numFmtId")).ifPresent(id -> own.put(id, style));
        } else if (xml.starts("cellXfs")) {
          cellFormats = true;
        } else if (xml.ends("cellXfs")) {
          cellFormats = false;
        } else if (cellFormats && xml.starts("xf")) {
          int id = xml.count(xml.attribute("numFmtId")).orElse(0);
          styles.add(own.getOrDefault(id, NumberStyle.of(id)));
        }
      }
    }
  }

  private void readStrings() throws Unreadable, IOException {
    Optional<InputStream> in = parts.part("xl/sharedStrings.xml");
    if (in.isEmpty()) {
      return;
    }
    long letters = 0;
    try (XmlEvents xml = new XmlEvents(in.get(), "xl/sharedStrings.xml")) {
      while (xml.next()) {
        if (xml.starts("si")) {
          String text = richText(xml, "si", limits);
          letters += text.length();
          strings.add(text);
          if (strings.size() > limits.cells() || letters > limits.letters()) {
            throw new Unreadable(
                "Er staat te veel tekst in dit bestand. Verdeel de lijst over bestanden.",
                "This file holds too much text. Divide the list over files.");
          }
        }
      }
    }
  }

  /** The text of an element with runs, without the readings for Japanese. */
  static String richText(XmlEvents xml, String element, SheetLimits limits) throws Unreadable {
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    while (xml.next() && !xml.ends(element)) {
      if (xml.starts("rPh")) {
        xml.skip();
      } else if (xml.starts("t")) {
        inText = true;
      } else if (xml.ends("t")) {
        inText = false;
      } else if (inText && text.length() <= limits.cellLetters()) {
        text.append(xml.text());
      }
    }
    return text.toString();
  }

  private static String text(@Nullable String attribute) {
    return attribute == null ? "" : attribute;
  }
}
