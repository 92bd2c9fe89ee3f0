package nl.biotoop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sends a request byte for byte, also one that no decent client would send. */
public final class RawHttp {
  private static final int TIMEOUT_MILLISECONDS = 20_000;

  private final int port;

  public RawHttp(int port) {
    this.port = port;
  }

  /**
   * What came back.
   *
   * @param headers by name in lower case; several of one name joined by a line end
   */
  public record Answer(int status, Map<String, String> headers, String body) {
    public String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  /** A request with these extra headers, each {@code Name: value}. */
  public Answer send(String method, String target, String... headers) {
    return exchange(head(method, target, List.of(headers)) + "\r\n", "");
  }

  public Answer get(String target) {
    return send("GET", target);
  }

  /** A form, as a browser sends it. */
  public Answer post(String target, String form, String... headers) {
    String head =
        head("POST", target, List.of(headers))
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + form.length()
            + "\r\n\r\n";
    return exchange(head, form);
  }

  private static String head(String method, String target, List<String> headers) {
    StringBuilder head = new StringBuilder();
    head.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
    head.append("Host: localhost\r\nConnection: close\r\n");
    headers.forEach(header -> head.append(header).append("\r\n"));
    return head.toString();
  }

  /** These bytes (Latin-1), and after them the body; reads until the server hangs up. */
  public Answer exchange(String head, String body) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(TIMEOUT_MILLISECONDS);
      OutputStream out = socket.getOutputStream();
      try {
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.write(body.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
      } catch (SocketException e) {
        // The server had enough before all was sent; what it said may still be read.
        return answer(read(socket.getInputStream()));
      }
      return answer(read(socket.getInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    in.transferTo(all);
    return all.toByteArray();
  }

  private static Answer answer(byte[] bytes) {
    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = raw.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new IllegalStateException("No answer but: " + raw);
    }
    String[] lines = raw.substring(0, end).split("\r\n", -1);
    Map<String, String> headers = new TreeMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      headers.merge(
          lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
          lines[i].substring(colon + 1).strip(),
          (one, other) -> one + "\n" + other);
    }
    String body = raw.substring(end + 4);
    if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
      body = unchunked(body);
    }
    return new Answer(
        Integer.parseInt(lines[0].split(" ", -1)[1]),
        headers,
        new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
  }

  private static String unchunked(String body) {
    StringBuilder whole = new StringBuilder();
    int at = 0;
    while (at < body.length()) {
      int line = body.indexOf("\r\n", at);
      int size = Integer.parseInt(body.substring(at, line).strip(), 16);
      whole.append(body, line + 2, line + 2 + size);
      at = line + 2 + size + 2;
      if (size == 0) {
        break;
      }
    }
    return whole.toString();
  }
}
