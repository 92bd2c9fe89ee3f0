package nl.biotoop.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that greets and then has one answer to every recipient. */
final class StubbornServer implements AutoCloseable {
  private final ServerSocket socket;

  StubbornServer(String answer) {
    try {
      this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(() -> serve(answer));
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve(String answer) {
    while (!socket.isClosed()) {
      try (Socket caller = socket.accept()) {
        converse(caller, answer);
      } catch (IOException e) {
        // The test is over, or the caller left.
      }
    }
  }

  private static void converse(Socket caller, String answer) throws IOException {
    BufferedReader said =
        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
    OutputStream out = caller.getOutputStream();
    say(out, "220 ready");
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      say(out, line.startsWith("RCPT") ? answer : "250 fine");
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
