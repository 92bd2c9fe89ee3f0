package nl.biotoop.sources.observation;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.biotoop.sources.http.Payload;
import nl.biotoop.sources.observation.ODataPage.Source;

/** How a payload is written. */
public enum Format {
  /** Rows of {@code Observations} of CBS, OData 4: one figure a row. */
  CBS_V4("cbs-v4"),
  /** Rows of {@code TypedDataSet} or {@code UntypedDataSet} of CBS, OData 3: a column a topic. */
  CBS_V3("cbs-v3"),
  /** JSON-stat 2.0, class dataset, of Eurostat. */
  JSON_STAT("json-stat"),
  /** SDMX-CSV 1.0 or 2.0 of Eurostat, with or without labels. */
  SDMX_CSV("sdmx-csv"),
  /** A table that people keep, with the columns that we write or their usual names. */
  TABLE("table");

  private static final int LOOKED_AT = 8_192;
  private static final Pattern V4 = Pattern.compile("\"(@odata\\.[a-zA-Z]+|ValueAttribute)\"\\s*:");
  private static final Pattern V3 = Pattern.compile("\"odata\\.[a-zA-Z]+\"\\s*:");
  private static final Pattern CUBE =
      Pattern.compile("\"(class|dimension|size|error|warning)\"\\s*:");
  private static final Pattern ROWS = Pattern.compile("\"value\"\\s*:\\s*\\[\\s*\\{");

  private static final Pattern NAMED =
      Pattern.compile(
          "\"@?odata\\.(?:context|metadata)\"\\s*:\\s*\"[^\"]{0,200}/([A-Za-z0-9_]{1,40})/\\$metadata");

  private final String code;

  Format(String code) {
    this.code = code;
  }

  /** What a user calls it. */
  public String code() {
    return code;
  }

  /** What a payload is, by its first letters. */
  static Format of(Source source, Place place) {
    return of(head(source, place).stripLeading(), place);
  }

  /** The code of the table that an answer of CBS names in its first letters, if it does. */
  static Optional<String> table(Source source, Place place) {
    Matcher named = NAMED.matcher(head(source, place));
    return named.find() ? Optional.of(named.group(1)) : Optional.empty();
  }

  private static String head(Source source, Place place) {
    char[] letters = new char[LOOKED_AT];
    int count = 0;
    try (Reader text = source.open()) {
      for (int more = 0; more >= 0 && count < LOOKED_AT; count += Math.max(0, more)) {
        more = text.read(letters, count, LOOKED_AT - count);
      }
    } catch (IOException e) {
      throw Payload.refusal(e, place.nl(), place.en());
    }
    return new String(letters, 0, count);
  }

  private static Format of(String head, Place place) {
    if (head.startsWith("{")) {
      if (V4.matcher(head).find()) {
        return CBS_V4;
      }
      if (V3.matcher(head).find() || ROWS.matcher(head).find()) {
        return CBS_V3;
      }
      if (CUBE.matcher(head).find() || head.contains("\"version\"")) {
        return JSON_STAT;
      }
    }
    if (head.startsWith("<")) {
      throw place.damaged(
          "dit is een webpagina of XML, geen cijfers; vraag JSON-stat of SDMX-CSV.",
          "this is a web page or XML, no figures; ask for JSON-stat or SDMX-CSV.");
    }
    String first = head.lines().findFirst().orElse("");
    if (first.contains("OBS_VALUE") || first.contains("TIME_PERIOD")) {
      return SDMX_CSV;
    }
    if (!head.isEmpty() && !head.startsWith("{") && !head.startsWith("[")) {
      return TABLE;
    }
    throw place.damaged(
        "dit is geen bekend formaat; gelezen worden CBS OData (JSON), JSON-stat 2.0, SDMX-CSV en "
            + "een tabel met kolomnamen (csv, xlsx, ods).",
        "this is no known format; read are CBS OData (JSON), JSON-stat 2.0, SDMX-CSV and a table "
            + "with names of columns (csv, xlsx, ods).");
  }
}
