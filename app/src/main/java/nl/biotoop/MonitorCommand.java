package nl.biotoop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.biotoop.index.Edition;
import nl.biotoop.index.IndexFiles;
import nl.biotoop.index.IndexResult;
import nl.biotoop.index.IndexSpec;
import nl.biotoop.index.Indices;
import nl.biotoop.index.RefusedSpec;
import nl.biotoop.monitor.Reports;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * {@code monitor index} works an index out, {@code monitor report} tells where a region stands on
 * one page of HTML; both on the figures that ship, in a database of their own in memory. They
 * neither need nor touch the data folder, and work while Biotoop is served.
 */
final class MonitorCommand {
  static final String NAME = "monitor";
  private static final int REFUSED = 2;
  private static final String USAGE =
      "Gebruik: monitor index --spec NAAM --out MAP [--draws AANTAL] [--seed GETAL], of monitor"
          + " report --region CODE --out BESTAND.html [--lang nl|en]";
  private static final Map<String, List<String>> OPTIONS =
      Map.of(
          "index", List.of("spec", "out", "draws", "seed"),
          "report", List.of("region", "out", "lang"));
  private static final int MOST_DRAWS = 100_000;

  private MonitorCommand() {}

  /** What is wrong with the words. */
  private static final class Misused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Misused(String message) {
      super(message);
    }
  }

  /** The exit code: 0 when the files are written, 2 when something was refused, 1 for a failure. */
  static int run(String... words) {
    try {
      List<String> known = words.length < 2 ? null : OPTIONS.get(words[1]);
      if (known == null) {
        throw new Misused(USAGE);
      }
      Map<String, String> options = options(Arrays.asList(words).subList(2, words.length), known);
      if (words[1].equals("report")) {
        return report(options);
      }
      Path out = folder(options);
      Optional<Integer> draws = whole(options, "draws", 1, MOST_DRAWS);
      Optional<Integer> seed = whole(options, "seed", 0, Integer.MAX_VALUE);
      String spec = options.getOrDefault("spec", "");
      if (spec.isEmpty()) {
        throw new Misused("Noem een index met --spec. " + USAGE);
      }
      return index(spec, out, draws, seed);
    } catch (Misused e) {
      Console.error(String.valueOf(e.getMessage()));
      return REFUSED;
    } catch (IOException e) {
      Console.error("Schrijven is niet gelukt: " + e.getMessage() + ". Is er ruimte, en mag het?");
      return REFUSED;
    } catch (RuntimeException e) {
      Console.error("Het rekenen is niet gelukt: " + e.getMessage());
      return 1;
    }
  }

  private static Map<String, String> options(List<String> words, List<String> known) {
    Map<String, String> options = new HashMap<>();
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      int is = word.indexOf('=');
      String name = word.startsWith("--") ? word.substring(2, is < 0 ? word.length() : is) : "";
      if (!known.contains(name)) {
        throw new Misused("Onbekend: " + word + ". " + USAGE);
      }
      String value = is < 0 ? at + 1 < words.size() ? words.get(++at) : "" : word.substring(is + 1);
      if (value.isEmpty() || value.startsWith("--")) {
        throw new Misused("Achter --" + name + " hoort een waarde. " + USAGE);
      }
      options.put(name, value);
    }
    return options;
  }

  private static Path folder(Map<String, String> options) {
    String name = options.getOrDefault("out", "");
    if (name.isEmpty()) {
      throw new Misused("Noem een map met --out. " + USAGE);
    }
    try {
      Path folder = Path.of(name);
      if (Files.exists(folder) && !(Files.isDirectory(folder) && Files.isWritable(folder))) {
        throw new Misused(name + " is geen map waarin geschreven kan worden. Kies een andere.");
      }
      Files.createDirectories(folder);
      return folder;
    } catch (InvalidPathException | IOException e) {
      throw new Misused("De map " + name + " kan niet worden gemaakt. Kies een andere.");
    }
  }

  private static Optional<Integer> whole(
      Map<String, String> options, String name, int least, int most) {
    String text = options.get(name);
    if (text == null) {
      return Optional.empty();
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return Optional.of(number);
      }
    } catch (NumberFormatException e) {
      // Falls through to what is asked.
    }
    throw new Misused(
        "--"
            + name
            + " is '"
            + text
            + "'. Geef een geheel getal van "
            + least
            + " tot "
            + most
            + ".");
  }

  /** Biotoop with the figures that ship and nothing else. */
  private static ConfigurableApplicationContext start(Path scratch) {
    return new SpringApplicationBuilder(Biotoop.class)
        .web(WebApplicationType.NONE)
        .run(
            "--biotoop.shipped-figures=yes",
            "--biotoop.data=" + scratch,
            "--spring.datasource.url=jdbc:h2:mem:"
                + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
            "--spring.datasource.username=sa",
            "--spring.datasource.password=");
  }

  private static int report(Map<String, String> options) throws IOException {
    String region = options.getOrDefault("region", "");
    if (region.isEmpty()) {
      throw new Misused("Noem een regio met --region. " + USAGE);
    }
    String language = options.getOrDefault("lang", "nl");
    if (!List.of("nl", "en").contains(language)) {
      throw new Misused("--lang is '" + language + "'. Kies nl of en.");
    }
    Path file = file(options.getOrDefault("out", ""));
    Path scratch = Files.createTempDirectory("biotoop-monitor");
    try (ConfigurableApplicationContext context = start(scratch)) {
      String html =
          context
              .getBean(Reports.class)
              .file(
                  region,
                  LocalDate.now(context.getBean(Clock.class)),
                  language.equals("nl") ? Language.NL : Language.EN)
              .orElseThrow(() ->
                  new Misused(
                      "Van '"
                          + region
                          + "' zijn er geen cijfers om te vergelijken. Kies een regio zoals"
                          + " zuid-limburg, een provincie zoals PV31, een COROP-gebied zoals CR39"
                          + " of een Europese regio zoals NL42."));
      Files.writeString(file, html);
      Console.say("In " + file + " staat " + region + " op één blad.");
      return 0;
    } finally {
      FileSystemUtils.deleteRecursively(scratch);
    }
  }

  private static Path file(String name) {
    if (name.isEmpty()) {
      throw new Misused("Noem een bestand met --out. " + USAGE);
    }
    try {
      Path file = Path.of(name).toAbsolutePath();
      if (Files.isDirectory(file)) {
        throw new Misused(name + " is een map. Noem een bestand, zoals regio.html.");
      }
      Files.createDirectories(file.getParent());
      return file;
    } catch (InvalidPathException | IOException e) {
      throw new Misused("Het bestand " + name + " kan niet worden gemaakt. Kies een ander.");
    }
  }

  private static int index(String name, Path out, Optional<Integer> draws, Optional<Integer> seed)
      throws IOException {
    Path scratch = Files.createTempDirectory("biotoop-monitor");
    try (ConfigurableApplicationContext context = start(scratch)) {
      Indices indices = context.getBean(Indices.class);
      Edition edition = edition(name, indices);
      IndexSpec spec = edition.spec();
      IndexResult result =
          indices.result(
              spec,
              edition.vintage(),
              seed.map(Integer::longValue).orElse(spec.seed()),
              draws.orElse(spec.draws()));
      List<String> files = context.getBean(IndexFiles.class).write(result, out);
      long countries =
          result.complete().stream().map(IndexResult.RegionScore::country).distinct().count();
      Console.say(
          spec.key()
              + ": "
              + result.complete().size()
              + " van "
              + result.regions().size()
              + " regio's hebben alle onderdelen, in "
              + countries
              + " landen.");
      indices
          .agreement(result)
          .forEach(one ->
              Console.say(
                  "Samenhang met "
                      + spec.validation().orElseThrow().indicator()
                      + " ("
                      + one.join()
                      + ", "
                      + one.regions()
                      + " regio's): "
                      + one.value()));
      Console.say("In " + out + ": " + String.join(", ", files));
      return 0;
    } finally {
      FileSystemUtils.deleteRecursively(scratch);
    }
  }

  private static Edition edition(String name, Indices indices) throws IOException {
    if (!name.endsWith(".json")) {
      return indices
          .find(name)
          .orElseThrow(() ->
              new Misused(
                  "Er is geen index '"
                      + name
                      + "'. Kies uit: "
                      + indices.editions().stream()
                          .map(edition -> edition.spec().key())
                          .collect(Collectors.joining(", "))
                      + ". Of noem een bestand dat eindigt op .json."));
    }
    try {
      IndexSpec spec = indices.read(Files.readString(Path.of(name)));
      return new Edition(spec, indices.vintage(), false, "");
    } catch (InvalidPathException | IOException e) {
      throw new Misused("Het bestand " + name + " is er niet, of is niet te lezen.");
    } catch (RefusedSpec e) {
      Words words = Words.of(Language.NL);
      throw new Misused(
          e.faults().stream()
              .map(fault -> name + ": " + fault.in(words))
              .collect(Collectors.joining("\n")));
    }
  }
}
