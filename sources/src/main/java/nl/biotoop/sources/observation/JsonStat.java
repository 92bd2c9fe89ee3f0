package nl.biotoop.sources.observation;

import java.io.Reader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.biotoop.sources.http.SourceRefused;
import nl.biotoop.sources.http.SourceRefused.Why;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * JSON-stat 2.0, class dataset: a cube of values in row-major order beside the codes of its
 * dimensions. Values may be a list or an object by position; what is not there is missing. The cube
 * comes before its dimensions, so the values are kept until the end: at most {@value #MOST_VALUES}.
 *
 * @see <a href="https://json-stat.org/full/">json-stat.org</a>
 */
final class JsonStat {
  private static final int MOST_VALUES = 1_000_000;

  /** Eurostat itself refuses to make more than this at once. */
  private static final long MOST_CELLS = 5_000_000;

  private static final int MOST_CODES = 200_000;

  private JsonStat() {}

  /**
   * Reads a cube and hands over every cell of it.
   *
   * @param dataset the table, when the cube does not name it
   */
  static SdmxTable read(Reader text, String dataset, Place place, Tally tally) {
    Cube cube = new Cube(place);
    try (JsonParser json = JsonText.parser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw place.damaged(
            "dit is geen JSON-stat; verwacht is een JSON-object.",
            "this is no JSON-stat; expected is a JSON object.");
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        json.nextToken();
        cube.part(name, json);
      }
      JsonText.end(json, place);
    } catch (JacksonException e) {
      throw JsonText.refusal(e, place);
    }
    return cube.hand(dataset, tally);
  }

  /** A cube while it is read. */
  private static final class Cube {
    private final Place place;
    private final Map<Integer, BigDecimal> values = new HashMap<>();
    private final Map<Integer, String> statuses = new HashMap<>();
    private final Map<String, List<String>> codes = new HashMap<>();
    private final Map<String, String> said = new HashMap<>();
    private final Map<String, List<String>> roles = new HashMap<>();
    private List<String> names = List.of();
    private List<String> sizes = List.of();
    private int listed = -1;
    private String statusOfAll = "";

    private Cube(Place place) {
      this.place = place;
    }

    private void part(String name, JsonParser json) {
      switch (name) {
        case "id" -> names = texts(json, name);
        case "size" -> sizes = texts(json, name);
        case "value" ->
            listed =
                cells(
                    json,
                    name,
                    (at, cell) -> values.put(at, Figure.of(cell, place.column(at(at)))));
        case "status" -> {
          if (json.currentToken().isScalarValue()) {
            statusOfAll = JsonText.scalar(json);
          } else {
            cells(json, name, statuses::put);
          }
        }
        case "dimension" -> dimensions(json);
        case "role" -> {
          open(json, name);
          while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String role = json.currentName();
            json.nextToken();
            roles.put(role, texts(json, role));
          }
        }
        case "extension", "error", "warning" -> strings(json, name);
        default -> {
          if (json.currentToken().isScalarValue()) {
            said.put(name, JsonText.scalar(json));
          } else {
            json.skipChildren();
          }
        }
      }
    }

    private static String at(int position) {
      return "value[" + position + "]";
    }

    private void open(JsonParser json, String name) {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        throw place
            .column(name)
            .damaged(
                "hier hoort een object; haal het opnieuw.",
                "an object belongs here; fetch it again.");
      }
    }

    /** The texts in an object, also one in a list, by its name and theirs. */
    private void strings(JsonParser json, String name) {
      if (json.currentToken() == JsonToken.START_ARRAY) {
        said.put(name, "");
        while (json.nextToken() != JsonToken.END_ARRAY) {
          strings(json, name);
        }
        return;
      }
      said.put(name, "");
      if (json.currentToken() == JsonToken.START_OBJECT) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
          String part = json.currentName();
          if (json.nextToken().isScalarValue()) {
            said.put(name + "." + part, JsonText.scalar(json));
          } else {
            json.skipChildren();
          }
        }
      } else {
        json.skipChildren();
      }
    }

    private List<String> texts(JsonParser json, String name) {
      List<String> texts = new ArrayList<>();
      if (json.currentToken() != JsonToken.START_ARRAY) {
        throw place
            .column(name)
            .damaged(
                "hier hoort een lijst; haal het opnieuw.", "a list belongs here; fetch it again.");
      }
      while (json.nextToken() != JsonToken.END_ARRAY) {
        if (!json.currentToken().isScalarValue() || texts.size() >= MOST_CODES) {
          throw place
              .column(name)
              .damaged(
                  "deze lijst is te lang of bevat geen teksten; haal het opnieuw.",
                  "this list is too long or holds no texts; fetch it again.");
        }
        texts.add(JsonText.scalar(json));
      }
      return texts;
    }

    private interface Cell {
      void put(int position, String text);
    }

    /** Cells by position, null left out; gives the length of a list, -1 for an object. */
    private int cells(JsonParser json, String name, Cell cell) {
      boolean list = json.currentToken() == JsonToken.START_ARRAY;
      if (!list) {
        open(json, name);
      }
      int count = 0;
      for (JsonToken token = json.nextToken();
          token != JsonToken.END_ARRAY && token != JsonToken.END_OBJECT;
          token = json.nextToken()) {
        int position = list ? count : position(json.currentName(), name);
        if (!list) {
          token = json.nextToken();
        }
        if (!token.isScalarValue()) {
          throw place
              .column(name + "[" + position + "]")
              .damaged(
                  "hier hoort één waarde; haal het opnieuw.",
                  "one value belongs here; fetch it again.");
        }
        count++;
        if (count > MOST_CELLS || values.size() > MOST_VALUES || statuses.size() > MOST_VALUES) {
          throw tooLarge();
        }
        String text = JsonText.scalar(json);
        if (!text.isEmpty()) {
          cell.put(position, text);
        }
      }
      return list ? count : -1;
    }

    private SourceRefused tooLarge() {
      return place.refused(
          Why.TOO_LARGE,
          "dit zijn te veel cijfers in één keer; vraag minder met --filter.",
          "these are too many figures at once; ask for less with --filter.");
    }

    private int position(String text, String name) {
      if (!text.matches("[0-9]{1,7}")) {
        throw place
            .column(name)
            .damaged(
                "'" + Place.shown(text) + "' is geen plaats in de kubus; haal het opnieuw.",
                "'" + Place.shown(text) + "' is no position in the cube; fetch it again.");
      }
      return Integer.parseInt(text);
    }

    private void dimensions(JsonParser json) {
      open(json, "dimension");
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        json.nextToken();
        if (json.currentToken() == JsonToken.START_ARRAY) {
          // The older versions put id and size here.
          json.skipChildren();
          continue;
        }
        open(json, name);
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
          boolean category = json.currentName().equals("category");
          if (json.nextToken() == JsonToken.START_OBJECT && category) {
            codes.put(name, categories(json, name));
          } else {
            json.skipChildren();
          }
        }
      }
    }

    private List<String> categories(JsonParser json, String dimension) {
      List<String> index = List.of();
      List<String> labels = new ArrayList<>();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String part = json.currentName();
        JsonToken token = json.nextToken();
        if (part.equals("index")) {
          index =
              token == JsonToken.START_ARRAY ? texts(json, dimension) : indexed(json, dimension);
        } else if (part.equals("label") && token == JsonToken.START_OBJECT) {
          while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            labels.add(json.currentName());
            json.nextToken();
            json.skipChildren();
          }
        } else {
          json.skipChildren();
        }
      }
      // With one category the index may be left out.
      return index.isEmpty() && labels.size() == 1 ? labels : index;
    }

    private List<String> indexed(JsonParser json, String dimension) {
      open(json, dimension);
      Map<Integer, String> order = new HashMap<>();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String code = json.currentName();
        json.nextToken();
        int at =
            json.currentToken().isScalarValue() ? position(JsonText.scalar(json), dimension) : -1;
        if (order.put(at, code) != null || order.size() > MOST_CODES) {
          at = -1;
        }
        if (at < 0) {
          throw mismatch(dimension);
        }
      }
      List<String> sorted = new ArrayList<>();
      for (int i = 0; i < order.size(); i++) {
        String code = order.get(i);
        if (code == null) {
          throw mismatch(dimension);
        }
        sorted.add(code);
      }
      return sorted;
    }

    private SourceRefused mismatch(String dimension) {
      return place
          .column(dimension)
          .damaged(
              "de codes passen niet bij de grootte van de kubus; haal het opnieuw.",
              "the codes do not go with the size of the cube; fetch it again.");
    }

    private SdmxTable hand(String dataset, Tally tally) {
      refuseWhatIsNoCube();
      List<List<String>> axes = new ArrayList<>();
      long cells = 1;
      for (int i = 0; i < names.size(); i++) {
        List<String> axis = codes.getOrDefault(names.get(i), List.of());
        if (axis.isEmpty() || !sizes.get(i).equals(Integer.toString(axis.size()))) {
          throw mismatch(names.get(i));
        }
        axes.add(axis);
        cells *= axis.size();
        if (cells > MOST_CELLS) {
          throw tooLarge();
        }
      }
      int most = Math.max(highest(values), highest(statuses));
      if (most >= cells || (listed >= 0 && listed != cells)) {
        throw mismatch("value");
      }
      String agency = said.getOrDefault("extension.agencyId", said.getOrDefault("source", ""));
      SdmxTable table =
          SdmxTable.of(said.getOrDefault("extension.id", dataset), agency, names, roles, updated());
      SdmxTable.Series series = table.series(names);
      int[] at = new int[names.size()];
      for (int position = 0; position < cells; position++) {
        @Nullable BigDecimal value = values.get(position);
        String status = statuses.getOrDefault(position, statusOfAll);
        tally.accept(series.observation(i -> axes.get(i).get(at[i]), value, flags(status), ""));
        for (int i = at.length - 1; i >= 0 && ++at[i] == axes.get(i).size(); i--) {
          at[i] = 0;
        }
      }
      return table;
    }

    private static int highest(Map<Integer, ?> cells) {
      return cells.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
    }

    /** Eurostat joins the observation flag and the confidentiality flag with a bar. */
    private static String flags(String status) {
      return status.replace("|", "").replace(":", "").strip();
    }

    private Optional<LocalDate> updated() {
      return SdmxTable.day(said.getOrDefault("updated", ""));
    }

    private void refuseWhatIsNoCube() {
      for (String kind : List.of("error", "warning")) {
        if (said.containsKey(kind) && names.isEmpty()) {
          String label = Place.shown(said.getOrDefault(kind + ".label", ""));
          throw place.refused(
              Why.QUESTION,
              "de bron geeft geen cijfers ("
                  + label
                  + "); vraag minder met --filter, of controleer de code.",
              "the source gives no figures ("
                  + label
                  + "); ask for less with --filter, or check the code.");
        }
      }
      if (!said.getOrDefault("version", "").startsWith("2")
          || !said.getOrDefault("class", "dataset").equals("dataset")) {
        throw place.damaged(
            "dit is geen dataset van JSON-stat 2.0; haal de tabel opnieuw bij de bron.",
            "this is no dataset of JSON-stat 2.0; fetch the table again from the source.");
      }
      if (names.isEmpty() || names.size() != sizes.size()) {
        throw mismatch("id");
      }
    }
  }
}
