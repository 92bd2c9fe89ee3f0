package nl.biotoop.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which unit is compared with which, and what extra effort is sought. */
final class BenchmarkOptions {

  @Option(names = "--unit", required = true, paramLabel = "CODE", description = "Welke uCode.")
  private @Nullable String unit;

  @Option(
      names = "--peers",
      split = ",",
      paramLabel = "CODE",
      description = "Met wie vergeleken, met komma's ertussen.")
  private List<String> peers = List.of();

  @Option(
      names = "--nearest",
      paramLabel = "K",
      description = "Of: de K die het meest lijken, op --context.")
  private int nearest;

  @Option(
      names = "--context",
      split = ",",
      paramLabel = "KOLOM",
      description = "Kolommen met getallen waarop eenheden lijken.")
  private List<String> context = List.of();

  @Option(
      names = "--target-gain",
      defaultValue = "0.10",
      paramLabel = "DEEL",
      description = "Hoeveel hoger de index moet worden; 0.10 is tien procent.")
  private double gain;

  @Option(
      names = "--costs",
      paramLabel = "BESTAND",
      description = "Kosten per eenheid inspanning: CSV met iCode en cost. Anders overal 1.")
  private @Nullable Path costs;

  String unit() {
    return Objects.requireNonNull(unit);
  }

  List<String> peers() {
    return peers;
  }

  int nearest() {
    return nearest;
  }

  List<String> context() {
    return context;
  }

  double gain() {
    return gain;
  }

  @Nullable Path costs() {
    return costs;
  }
}
