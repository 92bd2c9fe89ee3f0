package nl.biotoop.sources.observation;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.biotoop.sources.http.Payload;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * One page of OData in JSON, version 3 or 4: flat rows under {@code value}, and perhaps a link to
 * the next page.
 *
 * @param fields texts and numbers beside the rows
 * @param isList whether there was a list of rows, perhaps an empty one
 * @param rows how many rows
 * @param first the first row as text; {@code ""} without rows
 */
record ODataPage(Map<String, String> fields, boolean isList, long rows, String first) {

  /** More than any table has; stops an object that grows without end. */
  private static final int MOST_CELLS = 5_000;

  /** What to do with each row. */
  interface Rows {
    /**
     * Takes a row.
     *
     * @param cells by name, as they were sent; {@code ""} for null
     */
    void row(Map<String, String> cells, Place place);
  }

  /** Reads a page to its end. */
  static ODataPage read(Reader text, Place place, Rows rows) {
    Map<String, String> fields = new LinkedHashMap<>();
    Counted counted = new Counted(place);
    try (JsonParser json = JsonText.parser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw place.damaged(
            "dit is geen antwoord van OData; verwacht is een JSON-object met 'value'.",
            "this is no answer of OData; expected is a JSON object with 'value'.");
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        JsonToken token = json.nextToken();
        if (name.equals("value") && token == JsonToken.START_ARRAY) {
          counted.read(json, rows);
        } else if (token.isScalarValue() && fields.size() < MOST_CELLS) {
          fields.put(name, JsonText.scalar(json));
        } else {
          json.skipChildren();
        }
      }
      JsonText.end(json, counted.place());
    } catch (JacksonException e) {
      throw JsonText.refusal(e, counted.place());
    }
    return new ODataPage(fields, counted.list, counted.row, counted.first);
  }

  /** The same for a file. */
  static ODataPage read(Source source, Place place, Rows rows) {
    try (Reader text = source.open()) {
      return read(text, place, rows);
    } catch (IOException e) {
      throw Payload.refusal(e, place.nl(), place.en());
    }
  }

  /** Opens a payload. */
  interface Source {
    Reader open() throws IOException;
  }

  /** Where the next page is; {@code ""} on the last. */
  String next() {
    return fields.getOrDefault("@odata.nextLink", fields.getOrDefault("odata.nextLink", ""));
  }

  /** Reads rows and knows which one it is at. */
  private static final class Counted {
    private final Place place;
    private long row;
    private String first = "";
    private boolean list;

    private Counted(Place place) {
      this.place = place;
    }

    private Place place() {
      return place.row(row);
    }

    private void read(JsonParser json, Rows rows) {
      list = true;
      while (json.nextToken() != JsonToken.END_ARRAY) {
        row++;
        if (json.currentToken() != JsonToken.START_OBJECT) {
          throw place()
              .damaged(
                  "hier hoort een rij met namen; haal het opnieuw.",
                  "a row with names belongs here; fetch it again.");
        }
        Map<String, String> cells = cells(json);
        if (row == 1) {
          first = cells.toString();
        }
        rows.row(cells, place());
      }
    }

    private Map<String, String> cells(JsonParser json) {
      Map<String, String> cells = LinkedHashMap.newLinkedHashMap(16);
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        if (!json.nextToken().isScalarValue()) {
          json.skipChildren();
          continue;
        }
        if (cells.put(name, JsonText.scalar(json)) != null || cells.size() > MOST_CELLS) {
          throw place()
              .column(name)
              .damaged(
                  "deze kolom staat er twee keer, of er zijn er te veel; meld dit bij de bron.",
                  "this column stands twice, or there are too many; report it to the source.");
        }
      }
      return cells;
    }
  }
}
