package nl.biotoop.sources.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;

/**
 * Reads a spreadsheet that somebody hands in: xlsx, ods or csv, told apart by what is inside.
 * Bounded in memory and work; what cannot be read is refused with what to do about it.
 */
public final class SpreadsheetReader {
  private static final String PACKED = "PK\u0003\u0004";
  private static final String PACKED_EMPTY = "PK\u0005\u0006";
  private static final String OLD = "\u00D0\u00CF\u0011\u00E0";

  private final SheetLimits limits;

  public SpreadsheetReader(SheetLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads a file.
   *
   * @param name what whoever handed it in calls it
   * @throws IOException when the disk fails; a file that is wrong is {@link Reading.Refused}
   */
  public Reading read(String name, Path file) throws IOException {
    try {
      return new Reading.Read(spreadsheet(name, file));
    } catch (Unreadable e) {
      return new Reading.Refused(e.reason());
    } catch (ZipParts.TooLarge e) {
      return new Reading.Refused(ZipParts.TooLarge.refusal().reason());
    }
  }

  /** Reads text with a separator that is in memory already. */
  Reading text(String name, byte[] bytes) throws IOException {
    try {
      return new Reading.Read(CsvFile.read(name, bytes, limits));
    } catch (Unreadable e) {
      return new Reading.Refused(e.reason());
    }
  }

  /** Reads text with a separator, already decoded. */
  public Reading text(String name, String text) throws IOException {
    try {
      return new Reading.Read(CsvFile.read(name, text, List.of(), limits));
    } catch (Unreadable e) {
      return new Reading.Refused(e.reason());
    }
  }

  /** Whether a file begins as xlsx, ods or an old Excel file does; false when it cannot be read. */
  public static boolean isPacked(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String head = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
      return head.startsWith(PACKED) || head.startsWith(PACKED_EMPTY) || head.startsWith(OLD);
    } catch (IOException e) {
      return false;
    }
  }

  private Spreadsheet spreadsheet(String name, Path file) throws Unreadable, IOException {
    long size = Files.size(file);
    if (size == 0) {
      throw new Unreadable(
          "Dit bestand is leeg. Kies een ander bestand.",
          "This file is empty. Choose another file.");
    }
    if (size > limits.fileBytes()) {
      throw new Unreadable(
          "Dit bestand is groter dan "
              + (limits.fileBytes() >> 20)
              + " MB. Haal plaatjes en lege rijen weg.",
          "This file is larger than "
              + (limits.fileBytes() >> 20)
              + " MB. Remove pictures and empty rows.");
    }
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(8);
    }
    String head = new String(start, StandardCharsets.ISO_8859_1);
    if (head.startsWith(PACKED) || head.startsWith(PACKED_EMPTY)) {
      return packed(name, file);
    }
    if (head.startsWith(OLD)) {
      throw old(Files.readAllBytes(file));
    }
    byte[] bytes = Files.readAllBytes(file);
    refuseKnown(head, new String(bytes, 0, Math.min(bytes.length, 500), StandardCharsets.UTF_8));
    return CsvFile.read(name, bytes, limits);
  }

  private Spreadsheet packed(String name, Path file) throws Unreadable, IOException {
    try (ZipParts parts = ZipParts.open(file, limits)) {
      if (XlsxFile.isOne(parts)) {
        return XlsxFile.read(name, parts, limits);
      }
      if (OdsFile.isOne(parts)) {
        return OdsFile.read(name, parts, limits);
      }
      throw other(
          parts.has("word/document.xml")
              ? "Word"
              : parts.has("ppt/presentation.xml") ? "PowerPoint" : "zip");
    } catch (ZipException | EOFException e) {
      throw Unreadable.damaged("zip");
    }
  }

  /** Both old Excel files and locked new ones come in Microsoft's older container. */
  private static Unreadable old(byte[] bytes) {
    String inside = new String(bytes, StandardCharsets.ISO_8859_1);
    if (inside.contains("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e")) {
      return locked();
    }
    return new Unreadable(
        "Dit is een oud Excel-bestand (.xls). Kies in Excel Opslaan als, en dan xlsx.",
        "This is an old Excel file (.xls). Choose Save as in Excel, and then xlsx.");
  }

  static Unreadable locked() {
    return new Unreadable(
        "Dit bestand heeft een wachtwoord. Haal het wachtwoord eraf en probeer het opnieuw.",
        "This file has a password. Remove the password and try again.");
  }

  private static void refuseKnown(String head, String text) throws Unreadable {
    String start = text.stripLeading().toLowerCase(Locale.ROOT);
    if (head.startsWith("%PDF")) {
      throw other("PDF");
    }
    if (start.startsWith("<!doctype html")
        || start.startsWith("<html")
        || start.startsWith("<table")) {
      throw other("HTML");
    }
    if (start.startsWith("<?xml") || start.startsWith("\uFEFF<?xml")) {
      throw other("XML");
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      throw other("JSON");
    }
    if (start.startsWith("{\\rtf")) {
      throw other("RTF");
    }
  }

  /** Something that is no spreadsheet, whatever its name says. */
  static Unreadable other(String kind) {
    return new Unreadable(
        "Dit is geen spreadsheet"
            + (kind.isEmpty() ? "" : ", maar een bestand van de soort " + kind)
            + ". Sla de lijst op als xlsx, ods of csv.",
        "This is not a spreadsheet"
            + (kind.isEmpty() ? "" : " but a file of kind " + kind)
            + ". Save the list as xlsx, ods or csv.");
  }
}
