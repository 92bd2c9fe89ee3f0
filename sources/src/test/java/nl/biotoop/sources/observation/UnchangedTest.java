package nl.biotoop.sources.observation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.biotoop.sources.http.Office;
import nl.biotoop.sources.http.Validator;
import nl.biotoop.sources.http.Watch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A source that can tell is asked whether anything changed; a page that broke is had alone. */
class UnchangedTest {
  private final Office office = new Office();
  private final List<Observation> taken = new ArrayList<>();
  private final Map<String, String> tags = new ConcurrentHashMap<>();

  @AfterEach
  void close() {
    office.close();
  }

  private Fetcher fetcher() {
    return Fetcher.with(Office.IMPATIENT, Watch.NONE).at(office.address());
  }

  /** Answers with a tag, or that nothing changed when it is asked by that tag. */
  private HttpHandler tagged(String path, String text) {
    tags.put(path, "W/\"1\"");
    return exchange -> {
      String tag = tags.getOrDefault(path, "");
      exchange.getResponseHeaders().add("ETag", tag);
      boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
      send(exchange, same ? 304 : 200, same ? "" : text);
    };
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    Office.send(exchange, status, text.getBytes(StandardCharsets.UTF_8));
  }

  private void cube() {
    office.on("/t5", tagged("/t5", SourceUnderTest.EUROSTAT.good));
  }

  private static String page(int id, String next) {
    return "{\"value\":[{\"Id\":%s,\"Measure\":\"M1\",\"ValueAttribute\":\"None\",\"Value\":5,\"StringValue\":null,\"RegioS\":\"GM%s\",\"Perioden\":\"2023JJ00\"}]%s}"
        .formatted(
            Integer.toString(id),
            Integer.toString(id),
            next.isEmpty() ? "" : ",\"@odata.nextLink\":\"" + next + "\"");
  }

  private void table() {
    SourceUnderTest.CBS_V4.describe(office);
    for (String part : List.of("MeasureCodes", "Dimensions", "PeriodenCodes", "Properties")) {
      String text =
          switch (part) {
            case "MeasureCodes" -> "{\"value\":[{\"Identifier\":\"M1\",\"Unit\":\"aantal\"}]}";
            case "Dimensions" ->
                "{\"value\":[{\"Identifier\":\"RegioS\",\"Kind\":\"GeoDimension\"},"
                    + "{\"Identifier\":\"Perioden\",\"Kind\":\"TimeDimension\"}]}";
            case "PeriodenCodes" -> "{\"value\":[{\"Identifier\":\"2023JJ00\",\"Status\":\"\"}]}";
            default -> "{\"Modified\":\"2026-06-23T00:00:00+02:00\"}";
          };
      office.on("/T1/" + part, tagged("/T1/" + part, text));
    }
    String second = office.address() + "/T1/Observations?page=2";
    office.on("/T1/Observations", tagged("/T1/Observations", page(1, second)));
    office.on("/T1/Observations?page=2", tagged("/T1/Observations?page=2", page(2, "")));
  }

  @Test
  void anAnswerWithATagIsKnownAgain() {
    cube();
    Fetched fetched = fetcher().eurostat("t5", Selection.ALL, taken::add);
    assertThat(fetched.validators()).hasSize(1);
    assertThat(fetcher().unchanged(fetched.validators())).isTrue();
    tags.put("/t5", "\"2\"");
    assertThat(fetcher().unchanged(fetched.validators())).isFalse();
  }

  @Test
  void aDayIsAskedAsItCame() {
    String day = "Sat, 03 Jan 2026 09:00:00 GMT";
    office.on(
        "/t5",
        exchange -> {
          exchange.getResponseHeaders().add("Last-Modified", day);
          boolean same = day.equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
          send(exchange, same ? 304 : 200, same ? "" : SourceUnderTest.EUROSTAT.good);
        });
    Fetched fetched = fetcher().eurostat("t5", Selection.ALL, taken::add);
    assertThat(fetcher().unchanged(fetched.validators())).isTrue();
  }

  @Test
  void ofATableInPagesEveryAnswerMustBeTheSame() {
    table();
    Fetched fetched = fetcher().cbs("T1", Selection.ALL, taken::add);
    assertThat(taken).hasSize(2);
    assertThat(fetched.validators()).hasSize(6);
    assertThat(fetcher().unchanged(fetched.validators())).isTrue();
    tags.put("/T1/Observations?page=2", "\"2\"");
    assertThat(fetcher().unchanged(fetched.validators())).isFalse();
  }

  @Test
  void aSourceThatGivesNoTagWithOneAnswerCannotTell() {
    table();
    office.on("/T1/Properties", "{\"Modified\":\"2026-06-23T00:00:00+02:00\"}");
    assertThat(fetcher().cbs("T1", Selection.ALL, taken::add).validators()).isEmpty();
    assertThat(fetcher().unchanged(List.of())).isFalse();
  }

  @Test
  void anAnswerAtAnotherAddressCannotTell() {
    office.on(
        "/t5",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/t6");
          send(exchange, 302, "");
        });
    office.on("/t6", tagged("/t6", SourceUnderTest.EUROSTAT.good));
    assertThat(fetcher().eurostat("t5", Selection.ALL, taken::add).validators()).isEmpty();
  }

  @Test
  void whoDoesNotAnswerOrIsAnotherHostDoesNotSayYes() {
    office.on("/t5", exchange -> send(exchange, 503, ""));
    Validator here = new Validator(office.address() + "/t5", "\"1\"", "");
    assertThat(fetcher().unchanged(List.of(here))).isFalse();
    assertThat(office.asked()).hasSize(1);
    try (Office other = new Office()) {
      other.on("/t5", exchange -> send(exchange, 304, ""));
      Validator there = new Validator(other.address() + "/t5", "\"1\"", "");
      assertThat(fetcher().unchanged(List.of(there))).isFalse();
      assertThat(other.asked()).isEmpty();
    }
  }

  @Test
  void aPageThatBrokeOffIsAskedAgainAloneAndNotTheOnesBefore() {
    table();
    String second = page(2, "");
    AtomicInteger turn = new AtomicInteger();
    office.on(
        "/T1/Observations?page=2",
        exchange -> {
          if (turn.getAndIncrement() == 0) {
            exchange.sendResponseHeaders(200, second.length());
            exchange
                .getResponseBody()
                .write(second.substring(0, 40).getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
          } else {
            send(exchange, 200, second);
          }
        });
    fetcher().cbs("T1", Selection.ALL, taken::add);
    assertThat(taken).extracting(Observation::region).containsExactly("GM1", "GM2");
    assertThat(office.asked())
        .filteredOn(asked -> asked.startsWith("/T1/Observations"))
        .containsExactly("/T1/Observations", "/T1/Observations?page=2", "/T1/Observations?page=2");
  }
}
