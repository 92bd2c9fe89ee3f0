package nl.biotoop.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import nl.biotoop.sources.http.Politeness;
import nl.biotoop.sources.http.SourceRefused;
import nl.biotoop.sources.http.Watch;
import nl.biotoop.sources.observation.Fetched;
import nl.biotoop.sources.observation.Fetcher;
import nl.biotoop.sources.observation.Format;
import nl.biotoop.sources.observation.Observation;
import nl.biotoop.sources.observation.ObservationFile;
import nl.biotoop.sources.observation.Selection;
import nl.biotoop.sources.table.Remark;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code biotoop fetch}: figures of CBS, of Eurostat or from a file of theirs, as one CSV. */
@Command(
    name = "fetch",
    description = "Haal cijfers op bij CBS of Eurostat, of lees een bestand van ze; schrijft CSV.",
    footer = {
      "",
      "Voorbeelden:",
      "  biotoop fetch cbs 81578NED --select RegioS=CR* --out vestigingen.csv",
      "  biotoop fetch eurostat tgs00010 --filter geo=NL11,NL12 --out werkloos.csv",
      "  biotoop fetch file tgs00010.csv.gz --out werkloos.csv",
      "  biotoop fetch file inwoners.xlsx --out inwoners.csv",
      "",
      "CBS en Eurostat: CC BY 4.0; noem de bron waar u de cijfers toont."
    })
final class FetchCommand {
  private final PrintWriter out;
  private final PrintWriter err;

  FetchCommand(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  @Command(
      name = "cbs",
      description = "Een tabel van CBS StatLine (OData 4, anders 3).",
      exitCodeListHeading = "%nEindcodes:%n",
      exitCodeList = {"0:gelukt", "2:geweigerd; één regel op stderr zegt wat, en er staat niets"})
  int cbs(
      @Parameters(paramLabel = "TABEL", description = "De code; hoofdletters tellen.") String table,
      @Option(
              names = {"--select", "--filter"},
              paramLabel = "NAAM=CODE,CODE",
              description = "Alleen deze codes van een dimensie of van Measure; PV* is elk begin.")
          @Nullable List<String> select,
      @Mixin FetchOptions options) {
    return options.run(
        out,
        err,
        "CBS StatLine",
        (fetcher, to) -> fetcher.cbs(table, FetchOptions.selection("--select", select), to));
  }

  @Command(
      name = "eurostat",
      description = "Een tabel van Eurostat (JSON-stat).",
      exitCodeListHeading = "%nEindcodes:%n",
      exitCodeList = {"0:gelukt", "2:geweigerd; één regel op stderr zegt wat, en er staat niets"})
  int eurostat(
      @Parameters(paramLabel = "CODE", description = "De code, zoals tgs00010.") String code,
      @Option(
              names = {"--filter", "--select"},
              paramLabel = "NAAM=CODE,CODE",
              description = "Alleen deze codes; ook sinceTimePeriod=2015 of geoLevel=nuts2.")
          @Nullable List<String> filter,
      @Mixin FetchOptions options) {
    return options.run(
        out,
        err,
        "Eurostat",
        (fetcher, to) -> fetcher.eurostat(code, FetchOptions.selection("--filter", filter), to));
  }

  @Command(
      name = "file",
      description =
          "Een bestand van CBS of Eurostat, of een eigen tabel (csv, xlsx, ods); roept niets aan.",
      exitCodeListHeading = "%nEindcodes:%n",
      exitCodeList = {"0:gelukt", "2:geweigerd; één regel op stderr zegt wat, en er staat niets"})
  int file(
      @Parameters(paramLabel = "BESTAND", description = "Het bestand.") Path file,
      @Option(
              names = "--format",
              defaultValue = "auto",
              paramLabel = "FORMAAT",
              description = "cbs-v4, cbs-v3, json-stat, sdmx-csv of table; anders door te kijken.")
          String format,
      @Mixin FetchOptions options) {
    @Nullable Format known = null;
    for (Format one : Format.values()) {
      known = one.code().equals(format) ? one : known;
    }
    if (known == null && !format.equals("auto")) {
      throw new Refusal("--format: kies auto, cbs-v4, cbs-v3, json-stat, sdmx-csv of table");
    }
    Optional<Format> asked = Optional.ofNullable(known);
    return options.run(out, err, file.toString(), (fetcher, to) -> fetcher.file(file, asked, to));
  }

  /** Where fetched figures go, and from where and when they must be. */
  static final class FetchOptions {

    @Option(
        names = "--out",
        required = true,
        paramLabel = "BESTAND",
        description = "Waarheen (CSV).")
    private @Nullable Path out;

    @Option(
        names = "--base-url",
        paramLabel = "ADRES",
        description =
            "Een andere server: wat voor de code van de tabel staat. Alleen die wordt aangeroepen.")
    private @Nullable String base;

    @Option(
        names = "--newer-than",
        paramLabel = "DATUM",
        description = "Weiger cijfers die voor deze dag (2026-01-31) zijn bijgewerkt.")
    private @Nullable String newerThan;

    /**
     * Fetches into the file.
     *
     * @throws Refusal when nothing was written, with the reason
     */
    int run(
        PrintWriter told,
        PrintWriter err,
        String source,
        BiFunction<Fetcher, Consumer<Observation>, Fetched> fetching) {
      Path file = Objects.requireNonNull(out);
      boolean shown = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
      Watch watch =
          (page, figures) -> {
            if (shown) {
              err.print("\r" + page + " pagina's, " + figures + " cijfers");
              err.flush();
            }
          };
      Fetched fetched;
      try {
        Fetcher fetcher = fetcher(watch);
        fetched = ObservationFile.write(file, receiver -> fetching.apply(fetcher, receiver));
      } catch (SourceRefused e) {
        throw new Refusal(e.reason().nl());
      }
      if (shown) {
        err.println();
      }
      fetched.remarks().stream().map(Remark::nl).map(Refusal::oneLine).forEach(err::println);
      told.println(
          "Klaar: "
              + file
              + ", "
              + fetched.observations()
              + " cijfers van tabel "
              + fetched.dataset()
              + ", waarvan "
              + fetched.missing()
              + " ontbreken"
              + fetched.updated().map(day -> ", bijgewerkt " + day).orElse("")
              + ". Bron: "
              + source
              + ".");
      return 0;
    }

    private Fetcher fetcher(Watch watch) {
      Fetcher fetcher = Fetcher.with(Politeness.USUAL, watch);
      try {
        fetcher = base == null ? fetcher : fetcher.at(URI.create(base));
      } catch (IllegalArgumentException e) {
        throw new Refusal("--base-url: dit is geen webadres; begin met https://");
      }
      try {
        return newerThan == null ? fetcher : fetcher.notBefore(LocalDate.parse(newerThan));
      } catch (DateTimeException e) {
        throw new Refusal("--newer-than: schrijf een dag zoals 2026-01-31");
      }
    }

    /**
     * What was selected.
     *
     * @param texts as typed: a name, an equals sign, and codes with commas
     */
    static Selection selection(String option, @Nullable List<String> texts) {
      Map<String, List<String>> codes = new LinkedHashMap<>();
      for (String text : texts == null ? List.<String>of() : texts) {
        int equals = text.indexOf('=');
        if (!text.matches("[A-Za-z][A-Za-z0-9_]*=[^,]+(,[^,]+)*")) {
          throw new Refusal(
              option + " " + text + ": schrijf een naam en codes, zoals geo=NL11,NL12");
        }
        codes
            .computeIfAbsent(text.substring(0, equals), _ -> new ArrayList<>())
            .addAll(List.of(text.substring(equals + 1).split(",")));
      }
      return new Selection(codes);
    }
  }
}
