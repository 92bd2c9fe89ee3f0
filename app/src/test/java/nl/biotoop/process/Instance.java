package nl.biotoop.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.biotoop.Biotoop;

/** A Biotoop in a process of its own, as an operator runs it. */
final class Instance implements AutoCloseable {
  static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final String READY = "Biotoop staat klaar op ";

  private final Process process;
  private final Path output;
  private boolean awaited;

  private Instance(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Starts it on a data folder; on a free port and without the demo unless {@code words} say
   * otherwise.
   */
  static Instance start(Path data, String... words) {
    try {
      Path output = Files.createTempFile("biotoop", ".log");
      output.toFile().deleteOnExit();
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(
          List.of(
              "-XX:+UseSerialGC",
              "-XX:TieredStopAtLevel=1",
              "-Xmx256m",
              "--enable-native-access=ALL-UNNAMED"));
      command.addAll(List.of("-cp", productClassPath(), Biotoop.class.getName()));
      command.add("--biotoop.data=" + data);
      command.addAll(words.length == 0 ? List.of("--server.port=0") : List.of(words));
      if (Arrays.stream(words).noneMatch(word -> word.startsWith("--biotoop.demo="))) {
        command.add("--biotoop.demo=uit");
      }
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("BIOTOOP_"));
      return new Instance(builder.start(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without the tests: an operator does not have them. */
  private static String productClassPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(File.pathSeparator, -1))
        .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The address, once it says that it is ready. */
  String site() {
    long end = System.nanoTime() + START_LIMIT.toNanos();
    while (System.nanoTime() < end) {
      boolean running = process.isAlive();
      String said = output();
      // A line that has not ended yet may lack the end of the address.
      for (String line : said.substring(0, said.lastIndexOf('\n') + 1).lines().toList()) {
        if (line.startsWith(READY)) {
          return line.substring(READY.length()).strip();
        }
      }
      if (!running) {
        throw new AssertionError("It ended with " + process.exitValue() + ": " + output());
      }
      pause();
    }
    throw new AssertionError("Not ready in time: " + output());
  }

  /** Everything it said so far. */
  String output() {
    try {
      return Files.readString(output, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGKILL: no farewell, no flush. */
  void kill() {
    process.destroyForcibly();
    end(Duration.ofSeconds(30));
  }

  /** SIGTERM; the exit code. */
  int stop() {
    process.destroy();
    return end(Duration.ofSeconds(30));
  }

  /** Waits for it to end by itself; the exit code. */
  int end(Duration limit) {
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError("Still running after " + limit + ": " + output());
      }
      awaited = true;
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends it when it still runs; one that ended by itself says why. */
  @Override
  public void close() {
    if (process.isAlive()) {
      kill();
    } else if (!awaited) {
      throw new AssertionError("It had ended with " + process.exitValue() + ": " + output());
    }
  }
}
