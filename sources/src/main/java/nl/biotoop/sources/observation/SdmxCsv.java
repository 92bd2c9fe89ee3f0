package nl.biotoop.sources.observation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.biotoop.sources.http.Payload;
import nl.biotoop.sources.http.SourceRefused;
import org.jspecify.annotations.Nullable;

/**
 * SDMX-CSV, version 1.0 or 2.0: a row a figure, a column a dimension. Labels beside the codes (a
 * column of their own, or after a colon) are left out. Read row by row.
 *
 * @see <a href="https://github.com/sdmx-twg/sdmx-csv">github.com/sdmx-twg/sdmx-csv</a>
 */
final class SdmxCsv {
  private static final Set<String> BEFORE =
      Set.of("DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "LAST UPDATE");
  private static final String VALUE = "OBS_VALUE";
  private static final String TIME = "TIME_PERIOD";

  private SdmxCsv() {}

  /**
   * Reads a table to its end and hands over every row.
   *
   * @param dataset the table, when the rows do not name it
   */
  static SdmxTable read(Reader text, String dataset, Place place, Tally tally) {
    long row = 1;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      Iterator<CsvRecord> rows = reader.iterator();
      if (!rows.hasNext()) {
        throw place.damaged(
            "dit bestand is leeg; haal het opnieuw.", "this file is empty; fetch it again.");
      }
      Header header = Header.of(rows.next().getFields(), place.row(1));
      @Nullable SdmxTable table = null;
      while (rows.hasNext()) {
        CsvRecord cells = rows.next();
        row = cells.getStartingLineNumber();
        if (table == null) {
          header.refuseASecondHeader(cells, place.row(row));
          table = header.table(cells, dataset);
        }
        tally.accept(header.observation(table.series(header.dimensions()), cells, place.row(row)));
      }
      return table == null ? header.table(null, dataset) : table;
    } catch (CsvParseException e) {
      Place next = place.row(row + 1);
      if (e.getCause() instanceof IOException cause) {
        throw Payload.refusal(cause, next.nl(), next.en());
      }
      throw next.damaged(
          "hier klopt de CSV niet; staat er een aanhalingsteken te veel of te weinig?",
          "the CSV is not right here; is there a quotation mark too many or too few?");
    } catch (UncheckedIOException e) {
      throw unread(e.getCause(), place.row(row + 1));
    } catch (IOException e) {
      throw unread(e, place.row(row + 1));
    }
  }

  private static SourceRefused unread(@Nullable IOException failure, Place place) {
    return Payload.refusal(failure == null ? new IOException() : failure, place.nl(), place.en());
  }

  /**
   * The columns of a file.
   *
   * @param ids the name of each column without its label
   * @param dimensions the dimensions with their places, time last
   * @param labelled whether cells have a label after a colon
   */
  private record Header(List<String> ids, List<String> dimensions, boolean labelled) {

    private static Header of(List<String> titles, Place place) {
      boolean labelled = titles.stream().anyMatch(title -> title.startsWith(VALUE + ":"));
      // Version 2.0 puts the label of each column in the next one, from this column on.
      int named = titles.indexOf("STRUCTURE_NAME");
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < titles.size(); i++) {
        boolean label = named >= 0 && i > named && (i - named) % 2 == 0;
        ids.add(label ? "" : code(titles.get(i), labelled));
      }
      Set<String> seen = new HashSet<>();
      for (String id : ids) {
        if (!id.isEmpty() && !seen.add(id)) {
          throw place
              .column(id)
              .damaged("deze kolom staat er twee keer.", "this column stands twice.");
        }
      }
      for (String needed : List.of(TIME, VALUE)) {
        if (!seen.contains(needed)) {
          throw place.missingColumn(needed, new TreeSet<>(titles));
        }
      }
      List<String> dimensions = new ArrayList<>();
      for (String id : ids.subList(0, Math.min(ids.indexOf(TIME), ids.indexOf(VALUE)))) {
        if (!id.isEmpty() && !BEFORE.contains(id)) {
          dimensions.add(id);
        }
      }
      dimensions.add(TIME);
      return new Header(ids, dimensions, labelled);
    }

    private static String code(String cell, boolean labelled) {
      int colon = labelled ? cell.indexOf(':') : -1;
      return (colon < 0 ? cell : cell.substring(0, colon)).strip();
    }

    private void refuseASecondHeader(CsvRecord cells, Place place) {
      int value = ids.indexOf(VALUE);
      int time = ids.indexOf(TIME);
      List<String> fields = cells.getFields();
      if (fields.size() == ids.size()
          && !fields.get(value).isEmpty()
          && fields.get(value).chars().noneMatch(Character::isDigit)
          && fields.get(time).chars().noneMatch(Character::isDigit)) {
        throw place.damaged(
            "hier staat een tweede regel met kolomnamen; haal die weg.",
            "here stands a second row with names of columns; remove it.");
      }
    }

    /** The table of a file, by its first row. */
    private SdmxTable table(@Nullable CsvRecord first, String dataset) {
      String named = first == null ? "" : text(first, "STRUCTURE_ID");
      // Here the colon stands between agency and table, not before a label.
      String flow = named.isEmpty() && first != null ? raw(first, "DATAFLOW") : named;
      String agency = flow.contains(":") ? flow.substring(0, flow.indexOf(':')) : "";
      String code = flow.substring(flow.indexOf(':') + 1).replaceAll("[(:$].*", "").strip();
      Optional<LocalDate> updated =
          first == null ? Optional.empty() : SdmxTable.day(raw(first, "LAST UPDATE"));
      return SdmxTable.of(code.isEmpty() ? dataset : code, agency, dimensions, Map.of(), updated);
    }

    private Observation observation(SdmxTable.Series series, CsvRecord cells, Place place) {
      if (cells.getFieldCount() != ids.size()) {
        throw place.damaged(
            cells.getFieldCount()
                + " cellen, maar er zijn "
                + ids.size()
                + " kolommen; het bestand is afgebroken of beschadigd.",
            cells.getFieldCount()
                + " cells, but there are "
                + ids.size()
                + " columns; the file is cut off or damaged.");
      }
      for (String dimension : dimensions) {
        if (text(cells, dimension).isEmpty()) {
          throw place
              .column(dimension)
              .damaged(
                  "de code ontbreekt; meld dit bij de bron.",
                  "the code is missing; report it to the source.");
        }
      }
      String cell = raw(cells, VALUE);
      boolean missing = cell.isEmpty() || cell.equals(":") || cell.equals("NaN");
      @Nullable BigDecimal value = missing ? null : Figure.of(cell, place.column(VALUE));
      String secrecy = text(cells, "CONF_STATUS");
      String status =
          text(cells, "OBS_FLAG")
              + text(cells, "OBS_STATUS")
              // Free for publication; as a status of the figure F would be a forecast.
              + (secrecy.equals("F") ? "" : secrecy);
      return series.observation(i -> text(cells, dimensions.get(i)), value, status, unit(cells));
    }

    /** A unit that is an attribute, with the power of ten that its values are in. */
    private String unit(CsvRecord cells) {
      String unit = text(cells, "UNIT_MEASURE");
      String power = text(cells, "UNIT_MULT");
      return power.isEmpty() || power.equals("0") ? unit : (unit + " 10^" + power).strip();
    }

    private String raw(CsvRecord cells, String id) {
      int place = ids.indexOf(id);
      return place < 0 || place >= cells.getFieldCount() ? "" : cells.getField(place).strip();
    }

    private String text(CsvRecord cells, String id) {
      boolean agency = id.equals("STRUCTURE_ID");
      return code(raw(cells, id), labelled && !agency);
    }
  }
}
