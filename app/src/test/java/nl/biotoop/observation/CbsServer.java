package nl.biotoop.observation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** CBS StatLine on this machine: one table, 81578NED, with answers of our own making. */
public final class CbsServer implements AutoCloseable {
  private final HttpServer server;
  private volatile String modified = "2026-03-01";
  private volatile List<String> rows = List.of();
  private volatile String answer = "";
  private volatile boolean busy;
  private volatile boolean tagged;
  private final AtomicInteger sent = new AtomicInteger();

  /** Starts on a port that is free. */
  public CbsServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/81578NED/", this::answer);
    server.start();
  }

  /** What stands before the code of a table. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** From now on it has these figures: region, year and value, with blanks between. */
  public void has(String day, String... figures) {
    modified = day;
    answer = "";
    busy = false;
    List<String> made = new ArrayList<>();
    for (String figure : figures) {
      String[] parts = figure.split(" ", -1);
      made.add(
          """
          {"Id":%s,"Measure":"M000100","ValueAttribute":"%s","Value":%s,"StringValue":null,\
          "BedrijfstakkenBranchesSBI2008":"%s","RegioS":"%s    ","Perioden":"%sJJ00"}\
          """
              .formatted(
                  String.valueOf(made.size()),
                  parts[2].equals("null") ? "Confidential" : "None",
                  parts[2],
                  parts.length > 3 ? parts[3] : "T001081",
                  parts[0],
                  parts[1]));
    }
    rows = made;
  }

  /** From now on the figures are this text, whatever it is. */
  public void says(String text) {
    busy = false;
    answer = text;
  }

  /** Whether it tags its answers, and says when one is still the same. */
  public void tags(boolean whether) {
    tagged = whether;
  }

  /** How many answers with something in it were sent. */
  public int sent() {
    return sent.get();
  }

  /** From now on it asks to come back later. */
  public void isBusy() {
    busy = true;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String part = exchange.getRequestURI().getPath().substring("/81578NED/".length());
    if (busy) {
      exchange.getResponseHeaders().add("Retry-After", "60");
      exchange.sendResponseHeaders(503, -1);
      exchange.close();
      return;
    }
    byte[] bytes = text(part).getBytes(StandardCharsets.UTF_8);
    String tag = "\"" + UUID.nameUUIDFromBytes(bytes) + "\"";
    if (tagged && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      exchange.close();
      return;
    }
    if (tagged) {
      exchange.getResponseHeaders().add("ETag", tag);
    }
    sent.incrementAndGet();
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String text(String part) {
    return switch (part) {
      case "MeasureCodes" -> "{\"value\":[{\"Identifier\":\"M000100\",\"Unit\":\"aantal\"}]}";
      case "Dimensions" ->
          """
          {"value":[{"Identifier":"BedrijfstakkenBranchesSBI2008","Kind":"Dimension"},
          {"Identifier":"RegioS","Kind":"GeoDimension"},
          {"Identifier":"Perioden","Kind":"TimeDimension"}]}
          """;
      case "PeriodenCodes" ->
          """
          {"value":[{"Identifier":"2024JJ00","Status":"Definitief"},
          {"Identifier":"2025JJ00","Status":"Definitief"},
          {"Identifier":"2026JJ00","Status":"Voorlopig"}]}
          """;
      case "Properties" -> "{\"Modified\":\"" + modified + "T00:00:00+01:00\"}";
      case "RegioSCodes" ->
          "{\"value\":[{\"Identifier\":\"CR01    \"},{\"Identifier\":\"CR02    \"}]}";
      case "BedrijfstakkenBranchesSBI2008Codes" ->
          "{\"value\":[{\"Identifier\":\"T001081\"},{\"Identifier\":\"A\"}]}";
      case "Observations" ->
          answer.isEmpty() ? "{\"value\":[" + String.join(",", rows) + "]}" : answer;
      default -> "";
    };
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
