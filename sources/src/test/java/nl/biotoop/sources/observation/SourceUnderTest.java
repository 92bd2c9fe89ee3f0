package nl.biotoop.sources.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.biotoop.sources.http.Office;

/** A way to figures, with the answer that holds them. */
enum SourceUnderTest {
  CBS_V4(
      "/T1/Observations",
      """
      {"value":[{"Id":1,"Measure":"M1","ValueAttribute":"None","Value":12.50,"StringValue":null,\
      "RegioS":"GM0014    ","Perioden":"2023JJ00"},{"Id":2,"Measure":"M1",\
      "ValueAttribute":"Confidential","Value":null,"StringValue":null,"RegioS":"GM0015    ",\
      "Perioden":"2023JJ00"}]}\
      """,
      "RegioS") {
    @Override
    void describe(Office office) {
      office.on("/T1/MeasureCodes", "{\"value\":[{\"Identifier\":\"M1\",\"Unit\":\"aantal\"}]}");
      office.on(
          "/T1/Dimensions",
          "{\"value\":[{\"Identifier\":\"RegioS\",\"Kind\":\"GeoDimension\"},"
              + "{\"Identifier\":\"Perioden\",\"Kind\":\"TimeDimension\"}]}");
      office.on(
          "/T1/PeriodenCodes",
          "{\"value\":[{\"Identifier\":\"2023JJ00\",\"Status\":\"Definitief\"}]}");
      office.on("/T1/Properties", "{\"Modified\":\"2026-06-23T00:00:00+02:00\"}");
    }

    @Override
    Fetched fetch(Fetcher fetcher, Path answer, List<Observation> taken) {
      return fetcher.cbs("T1", Selection.ALL, taken::add);
    }
  },

  CBS_V3(
      "/T3/TypedDataSet",
      """
      {"value":[{"ID":0,"RegioS":"GM0014    ","Perioden":"2023JJ00","Aantal_1":12.50},\
      {"ID":1,"RegioS":"GM0015    ","Perioden":"2023JJ00","Aantal_1":null}]}\
      """,
      "RegioS") {
    @Override
    void describe(Office office) {
      office.on(
          "/T3/DataProperties",
          "{\"value\":[{\"Key\":\"RegioS\",\"Type\":\"GeoDimension\"},"
              + "{\"Key\":\"Perioden\",\"Type\":\"TimeDimension\"},"
              + "{\"Key\":\"Aantal_1\",\"Type\":\"Topic\",\"Unit\":\"aantal\",\"Datatype\":\"Double\"}]}");
      office.on("/T3/TableInfos", "{\"value\":[{\"Modified\":\"2026-06-23T02:00:00\"}]}");
      office.on("/T3/Perioden", "{\"value\":[{\"Key\":\"2023JJ00\",\"Status\":\"Definitief\"}]}");
    }

    @Override
    Fetched fetch(Fetcher fetcher, Path answer, List<Observation> taken) {
      return fetcher.cbs("T3", Selection.ALL, taken::add);
    }
  },

  EUROSTAT(
      "/t5",
      """
      {"version":"2.0","class":"dataset","source":"ESTAT","updated":"2026-06-23T11:00:00+0100",\
      "value":{"0":12.50},"status":{"1":"|C"},"id":["unit","geo","time"],"size":[1,2,1],\
      "dimension":{"unit":{"category":{"index":["aantal"]}},\
      "geo":{"category":{"index":["GM0014","GM0015"]}},"time":{"category":{"index":["2023"]}}}}\
      """,
      "geo") {
    @Override
    void describe(Office office) {
      // Everything is in the one answer.
    }

    @Override
    Fetched fetch(Fetcher fetcher, Path answer, List<Observation> taken) {
      return fetcher.eurostat("t5", Selection.ALL, taken::add);
    }
  },

  SDMX_CSV(
      "",
      """
      DATAFLOW,LAST UPDATE,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS
      ESTAT:T7(1.0),23/06/26 11:00:00,aantal,GM0014,2023,12.50,,
      ESTAT:T7(1.0),23/06/26 11:00:00,aantal,GM0015,2023,,,C
      """,
      "TIME_PERIOD"),

  CSV("", Kept.TABLE, "obs_value"),

  XLSX("", Kept.TABLE, "obs_value") {
    @Override
    byte[] bytes(String text) {
      return Workbooks.of(text);
    }
  };

  final String path;
  final String good;
  final String column;

  SourceUnderTest(String path, String good, String column) {
    this.path = path;
    this.good = good;
    this.column = column;
  }

  /** Puts up what the office says besides the figures; a file has no office. */
  void describe(Office office) {
    assertThat(isFile()).isTrue();
  }

  Fetched fetch(Fetcher fetcher, Path answer, List<Observation> taken) {
    return fetcher.file(answer, Optional.empty(), taken::add);
  }

  /** An answer as it comes over the line, or lies in a file. */
  byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  boolean isFile() {
    return path.isEmpty();
  }

  /** Whether a word such as n.b. stands for a figure that is not there. */
  boolean isKeptByPeople() {
    return this == CSV || this == XLSX;
  }

  private static final class Kept {
    /** A table that people keep. */
    private static final String TABLE =
        """
        dataset,indicator,region,time_period,obs_value,obs_status,unit
        t8,i,GM0014,2023,12.50,,aantal
        t8,i,GM0015,2023,,C,aantal
        """;
  }
}
