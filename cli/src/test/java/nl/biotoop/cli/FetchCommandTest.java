package nl.biotoop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchCommandTest {
  private static final String CSV =
      """
      DATAFLOW,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS
      ESTAT:TGS00010(1.0),A,PC,NL11,2024,4.30,b,
      ESTAT:TGS00010(1.0),A,PC,NL12,2024,,,C
      """;

  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private HttpServer server = start();
  @TempDir Path folder = Path.of("");

  private HttpServer start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes =
              answers
                  .getOrDefault(exchange.getRequestURI().getPath(), "")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, Math.max(1, bytes.length));
          exchange.getResponseBody().write(bytes.length == 0 ? new byte[] {' '} : bytes);
          exchange.close();
        });
    server.start();
    return server;
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @BeforeEach
  void aTableOfCbs() {
    answers.put("/o/T1/MeasureCodes", "{\"value\":[{\"Identifier\":\"M1\",\"Unit\":\"euro\"}]}");
    answers.put(
        "/o/T1/Observations",
        "{\"value\":[{\"Id\":1,\"Measure\":\"M1\",\"ValueAttribute\":\"None\",\"Value\":5,"
            + "\"RegioS\":\"PV20  \",\"Perioden\":\"2024JJ00\"},{\"Id\":2,\"Measure\":\"M1\","
            + "\"ValueAttribute\":\"Confidential\",\"Value\":null,\"RegioS\":\"PV21\","
            + "\"Perioden\":\"2024JJ00\"}]}");
  }

  private int run(String... arguments) {
    return Biotoop.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(arguments);
  }

  private String base() {
    return "http://localhost:" + server.getAddress().getPort() + "/o";
  }

  private String target() {
    return folder.resolve("uit.csv").toString();
  }

  @Test
  void aTableOfCbsBecomesACsv() {
    assertThat(
            run(
                "fetch",
                "cbs",
                "T1",
                "--select",
                "RegioS=PV20,PV21",
                "--base-url",
                base(),
                "--out",
                target()))
        .isZero();
    assertThat(folder.resolve("uit.csv"))
        .hasContent(
            """
            dataset,indicator,region,time_period,obs_value,obs_status,unit
            T1,M1,PV20,2024,5,,euro
            T1,M1,PV21,2024,,C,euro
            """);
    assertThat(out.toString())
        .contains("uit.csv, 2 cijfers van tabel T1, waarvan 1 ontbreken. Bron: CBS StatLine.");
  }

  @Test
  void aTableOfEurostatMayComeAsSdmxCsv() {
    answers.put("/o/tgs00010", CSV);
    assertThat(run("fetch", "eurostat", "tgs00010", "--base-url", base(), "--out", target()))
        .isZero();
    assertThat(folder.resolve("uit.csv"))
        .content()
        .contains("tgs00010,A.PC,NL11,2024,4.30,b,PC", "tgs00010,A.PC,NL12,2024,,C,PC");
  }

  @Test
  void aFileIsReadWithoutAnyServer() throws IOException {
    Path file = Files.writeString(folder.resolve("in.csv"), CSV);
    assertThat(run("fetch", "file", file.toString(), "--out", target())).isZero();
    assertThat(run("fetch", "file", file.toString(), "--format", "json-stat", "--out", target()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("in.csv").doesNotContain("Exception");
    assertThat(folder.resolve("uit.csv")).content().contains("NL11");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cbs T2 | T2/DataProperties (HTTP 404): dit is er niet",
        "cbs ../x | is geen code van een tabel",
        "cbs T1 --select RegioS | schrijf een naam en codes",
        "cbs T1 --newer-than morgen | schrijf een dag zoals",
        "cbs T1 --newer-than 2026-01-01 | er staat geen datum in",
        "file nergens.csv | dit bestand is er niet",
        "file nergens.csv --format xml | --format: kies auto",
        "eurostat x | (HTTP 404)"
      })
  void aRefusalIsOneLineAndWritesNothing(String arguments, String message) {
    String[] words = ("fetch " + arguments.strip() + " --base-url " + base()).split(" ");
    String[] all = java.util.Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--out";
    all[words.length + 1] = target();
    assertThat(run(all)).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains(message.strip());
    assertThat(folder.toFile().list()).isEmpty();
  }

  @Test
  void aCallWithoutAFileToWriteIsRefused() {
    assertThat(run("fetch", "cbs", "T1")).isEqualTo(2);
    assertThat(err.toString()).contains("er ontbreekt --out", "biotoop fetch cbs --help");
  }
}
