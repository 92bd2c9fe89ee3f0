package nl.biotoop.sources.index;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A CSV file as text cells: UTF-8 with or without byte order mark, comma between cells, a header of
 * distinct names, as many cells in every row. A cell that is empty or {@code NA} is missing.
 */
final class CellTable {

  private final String file;
  private final List<String> header;
  private final List<CsvRecord> rows;

  private CellTable(String file, List<String> header, List<CsvRecord> rows) {
    this.file = file;
    this.header = header;
    this.rows = rows;
  }

  /** Reads a file; {@code required} columns must be there. */
  static CellTable read(Path path, String... required) {
    String file = path.toString();
    try {
      return parse(file, Files.readAllBytes(path), required);
    } catch (NoSuchFileException e) {
      throw refused(file, 0, "", "dit bestand is er niet", "controleer de naam");
    } catch (IOException e) {
      throw refused(file, 0, "", "dit bestand is niet te lezen", "controleer naam en rechten");
    }
  }

  static CellTable parse(String file, byte[] bytes, String... required) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw refused(file, 0, "", "dit is geen tekst in UTF-8", "bewaar het als CSV UTF-8");
    }
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    List<CsvRecord> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      reader.forEach(records::add);
    } catch (CsvParseException | IOException e) {
      throw refused(
          file, 0, "", "dit is geen CSV", "kijk of alle aanhalingstekens een tweede hebben");
    }
    if (records.isEmpty()) {
      throw refused(
          file, 0, "", "dit bestand is leeg", "zet namen van kolommen op de eerste regel");
    }
    List<String> header = records.getFirst().getFields().stream().map(String::strip).toList();
    List<InputFault> faults = new ArrayList<>();
    if (header.size() == 1 && header.getFirst().contains(";")) {
      throw refused(
          file, 1, "", "tussen de cellen staan puntkomma's", "bewaar het met komma's ertussen");
    }
    Set<String> seen = new HashSet<>();
    for (String name : header) {
      if (!seen.add(name)) {
        faults.add(
            new InputFault(file, 1, name, "deze kolom staat er twee keer", "haal er een weg"));
      }
    }
    for (String name : required) {
      if (!seen.contains(name)) {
        faults.add(new InputFault(file, 1, name, "deze kolom ontbreekt", "voeg hem toe"));
      }
    }
    for (CsvRecord row : records.subList(1, records.size())) {
      if (row.getFieldCount() != header.size()) {
        faults.add(
            new InputFault(
                file,
                row.getStartingLineNumber(),
                "",
                row.getFieldCount() + " cellen, maar er zijn " + header.size() + " kolommen",
                "vul de regel aan; een lege cel telt als onbekend"));
      }
    }
    if (records.size() == 1) {
      faults.add(new InputFault(file, 0, "", "er zijn geen rijen", "voeg er een toe"));
    }
    if (!faults.isEmpty()) {
      throw new RefusedInput(faults);
    }
    return new CellTable(file, header, records.subList(1, records.size()));
  }

  private static RefusedInput refused(
      String file, long row, String column, String problem, String advice) {
    return new RefusedInput(List.of(new InputFault(file, row, column, problem, advice)));
  }

  String file() {
    return file;
  }

  List<String> header() {
    return header;
  }

  int rowCount() {
    return rows.size();
  }

  boolean has(String column) {
    return header.contains(column);
  }

  /** The line of the file a row starts on. */
  long line(int row) {
    return rows.get(row).getStartingLineNumber();
  }

  /** The text of a cell; {@code ""} when missing or without such a column. */
  String text(int row, String column) {
    int position = header.indexOf(column);
    String cell = position < 0 ? "" : rows.get(row).getField(position).strip();
    return cell.equals("NA") ? "" : cell;
  }

  /** The number in a cell, {@code NaN} when missing; a fault is added when it is no number. */
  double number(int row, String column, List<InputFault> faults) {
    String cell = text(row, column);
    if (cell.isEmpty() || cell.equals("NaN")) {
      return Double.NaN;
    }
    String problem;
    String advice = "schrijf een getal zoals 12.5, of laat de cel leeg";
    try {
      double value = Double.parseDouble(cell);
      if (!Double.isInfinite(value) && cell.matches("[-+0-9.eE]+")) {
        return value;
      }
      problem = "'%s' is geen eindig getal".formatted(cell);
    } catch (NumberFormatException e) {
      problem = "'%s' is geen getal".formatted(cell);
      if (cell.matches("[-+]?[0-9]+,[0-9]+")) {
        advice = "schrijf een punt in plaats van de komma";
      }
    }
    faults.add(new InputFault(file, line(row), column, problem, advice));
    return Double.NaN;
  }
}
