package nl.biotoop.sources.observation;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.biotoop.sources.figures.FigureLine;
import nl.biotoop.sources.figures.FigureReading;
import nl.biotoop.sources.figures.FigureTable;
import nl.biotoop.sources.http.Downloads;
import nl.biotoop.sources.http.Payload;
import nl.biotoop.sources.http.Politeness;
import nl.biotoop.sources.http.SourceRefused;
import nl.biotoop.sources.http.SourceRefused.Why;
import nl.biotoop.sources.http.Validator;
import nl.biotoop.sources.http.Watch;
import nl.biotoop.sources.observation.ODataPage.Source;
import nl.biotoop.sources.table.Reading;
import nl.biotoop.sources.table.Remark;
import nl.biotoop.sources.table.Spreadsheet;
import nl.biotoop.sources.table.SpreadsheetReader;

/**
 * Gets the figures of a table from CBS, Eurostat or a file, and hands them over one by one. Memory
 * does not grow with the table, except for JSON-stat (a million figures at most). Every method
 * throws {@link SourceRefused} when the figures cannot be had whole; what was handed over by then
 * is to be dropped, as {@link ObservationFile} does.
 *
 * <p>Without an own address only {@code datasets.cbs.nl}, {@code opendata.cbs.nl} and {@code
 * ec.europa.eu} are called; with one, only its host. CBS and Eurostat publish under CC BY 4.0: name
 * them where the figures are shown.
 */
public final class Fetcher {
  private static final URI CBS_V4 = URI.create("https://datasets.cbs.nl/odata/v1/CBS");
  private static final URI CBS_V3 = URI.create("https://opendata.cbs.nl/ODataFeed/odata");
  private static final URI EUROSTAT =
      URI.create("https://ec.europa.eu/eurostat/api/dissemination/statistics/1.0/data");

  private final Politeness politeness;
  private final Watch watch;
  private final Optional<URI> base;
  private final Optional<LocalDate> newerThan;

  private Fetcher(
      Politeness politeness, Watch watch, Optional<URI> base, Optional<LocalDate> newerThan) {
    this.politeness = politeness;
    this.watch = watch;
    this.base = base;
    this.newerThan = newerThan;
  }

  /** With this patience, while somebody looks on. */
  public static Fetcher with(Politeness politeness, Watch watch) {
    return new Fetcher(politeness, watch, Optional.empty(), Optional.empty());
  }

  /**
   * From another server that speaks as CBS or Eurostat does.
   *
   * @param address what stands before the code of a table
   */
  public Fetcher at(URI address) {
    return new Fetcher(politeness, watch, Optional.of(address), newerThan);
  }

  /** Refuses figures that the source last changed before this day, or without telling when. */
  public Fetcher notBefore(LocalDate day) {
    return new Fetcher(politeness, watch, base, Optional.of(day));
  }

  /**
   * Whether the source says that every answer of an earlier fetch is still the same. Nothing is
   * read. A source that does not answer, or not clearly, gives false: then fetch.
   *
   * @param known what that fetch gave in {@link Fetched#validators}; without any it is false
   */
  public boolean unchanged(List<Validator> known) {
    int same = 0;
    for (URI server : base.map(List::of).orElse(List.of(CBS_V4, CBS_V3, EUROSTAT))) {
      try (Downloads downloads = new Downloads(server, politeness, watch)) {
        List<Validator> its = known.stream().filter(downloads::serves).toList();
        if (!its.stream().allMatch(downloads::isStill)) {
          return false;
        }
        same += its.size();
      }
    }
    return same > 0 && same == known.size();
  }

  /**
   * A table of CBS StatLine, by OData 4; by OData 3 when it is only there.
   *
   * @param table its code; capitals matter ({@code 03759ned}, {@code 81578NED})
   */
  public Fetched cbs(String table, Selection selection, Consumer<Observation> receiver) {
    if (!table.matches("[A-Za-z0-9_]{1,40}")) {
      throw badCode(table);
    }
    Tally tally = new Tally(receiver, watch);
    try (Downloads downloads = new Downloads(base.orElse(CBS_V4), politeness, watch)) {
      CbsPages pages = new CbsPages(downloads, table);
      Optional<Map<String, Map<String, String>>> measures =
          pages.listIfThere("MeasureCodes", "Identifier");
      if (measures.isPresent()) {
        Optional<LocalDate> updated = modified(pages.single("Properties"));
        refuseOld(updated, Place.of(table));
        CbsColumns columns = CbsV4.fetch(pages, measures.get(), selection, tally);
        return fetched(table, tally, updated, columns.region(), columns.time()).with(downloads);
      }
    }
    try (Downloads downloads = new Downloads(base.orElse(CBS_V3), politeness, watch)) {
      CbsPages pages = new CbsPages(downloads, table);
      Map<String, Map<String, String>> properties =
          pages.list("DataProperties" + CbsV3.JSON, "Key");
      Optional<LocalDate> updated = modified(pages.single("TableInfos" + CbsV3.JSON));
      refuseOld(updated, Place.of(table));
      CbsColumns columns = CbsV3.fetch(pages, properties, selection, tally);
      return fetched(table, tally, updated, columns.region(), columns.time()).with(downloads);
    }
  }

  private static Optional<LocalDate> modified(Map<String, String> properties) {
    return SdmxTable.day(properties.getOrDefault("Modified", ""));
  }

  /**
   * A table of Eurostat, by its statistics API.
   *
   * @param code of the table, capitals or not
   * @param selection parameters of the API too: {@code sinceTimePeriod}, {@code geoLevel}
   */
  public Fetched eurostat(String code, Selection selection, Consumer<Observation> receiver) {
    if (!code.matches("[A-Za-z0-9_$-]{1,60}")) {
      throw badCode(code);
    }
    StringBuilder query = new StringBuilder("?format=JSON&lang=EN");
    selection
        .codes()
        .forEach((name, codes) ->
            codes.forEach(one ->
                query
                    .append('&')
                    .append(CbsQuery.encoded(name))
                    .append('=')
                    .append(CbsQuery.encoded(one))));
    try (Downloads downloads = new Downloads(base.orElse(EUROSTAT), politeness, watch)) {
      Path answer = downloads.get(CbsQuery.encoded(code) + query);
      return read(
              () -> Payload.open(answer, politeness.largest()),
              code.toLowerCase(Locale.ROOT),
              Optional.empty(),
              receiver)
          .with(downloads);
    }
  }

  /**
   * A file as CBS or Eurostat sends it, perhaps packed with gzip; or a table that people keep, as
   * csv, xlsx or ods.
   *
   * @param format empty to find it by what is inside
   */
  public Fetched file(Path file, Optional<Format> format, Consumer<Observation> receiver) {
    Path last = file.getFileName();
    String name = last == null ? file.toString() : last.toString();
    if (format.filter(it -> it != Format.TABLE).isEmpty() && SpreadsheetReader.isPacked(file)) {
      try {
        Reading reading = new SpreadsheetReader(FigureTable.LIMITS).read(name, file);
        return table(reading, withoutEnding(name), Place.of(name), new Tally(receiver, watch));
      } catch (IOException e) {
        throw Payload.refusal(e, name, name);
      }
    }
    return read(() -> Payload.open(file, politeness.largest()), name, format, receiver);
  }

  /** Reads a payload that can be opened twice: once to see what it is. */
  Fetched read(Source source, String name, Optional<Format> asked, Consumer<Observation> receiver) {
    Place place = Place.of(name);
    Tally tally = new Tally(receiver, watch);
    Format format = asked.orElseGet(() -> Format.of(source, place));
    String dataset = withoutEnding(name);
    try (Reader text = source.open()) {
      return switch (format) {
        case CBS_V4, CBS_V3 ->
            rows(text, format, Format.table(source, place).orElse(dataset), place, tally);
        case JSON_STAT -> sdmx(JsonStat.read(text, dataset, place, tally), place, tally);
        case SDMX_CSV -> sdmx(SdmxCsv.read(text, dataset, place, tally), place, tally);
        case TABLE -> table(separated(text, name, place), dataset, place, tally);
      };
    } catch (IOException e) {
      throw Payload.refusal(e, place.nl(), place.en());
    }
  }

  private static String withoutEnding(String name) {
    return name.replaceFirst("\\.[A-Za-z0-9.]*$", "");
  }

  private static Reading separated(Reader text, String name, Place place) throws IOException {
    StringBuilder all = new StringBuilder();
    char[] letters = new char[1 << 16];
    for (int count = text.read(letters); count >= 0; count = text.read(letters)) {
      all.append(letters, 0, count);
      if (all.length() > FigureTable.LIMITS.letters()) {
        throw place.refused(
            Why.TOO_LARGE,
            "er staan meer dan " + FigureTable.LIMITS.letters() + " tekens in; verdeel de tabel.",
            "it holds more than " + FigureTable.LIMITS.letters() + " letters; divide the table.");
      }
    }
    if (FigureTable.isCutOff(all.toString())) {
      throw place.damaged(FigureTable.CUT_OFF.nl(), FigureTable.CUT_OFF.en());
    }
    return new SpreadsheetReader(FigureTable.LIMITS).text(name, all.toString());
  }

  /** Hands over the figures of a table that people keep; it does not tell when it was changed. */
  private Fetched table(Reading reading, String dataset, Place place, Tally tally) {
    FigureReading figures =
        switch (reading) {
          case Reading.Refused(Remark reason) -> new FigureReading.Refused(reason);
          case Reading.Read(Spreadsheet book) -> FigureTable.read(book, dataset);
        };
    return switch (figures) {
      case FigureReading.Refused(Remark reason, _, _) ->
          throw place.damaged(reason.nl(), reason.en());
      case FigureReading.Read(List<FigureLine> lines, List<Remark> remarks) -> {
        lines.forEach(line -> tally.accept(observation(line)));
        tally.page(1);
        refuseOld(Optional.empty(), place);
        Set<String> tables = new LinkedHashSet<>();
        lines.forEach(line -> tables.add(line.dataset()));
        boolean regions = lines.stream().anyMatch(line -> !line.region().isEmpty());
        Fetched fetched =
            fetched(
                String.join("+", tables), tally, Optional.empty(), regions ? "region" : "", "time");
        yield fetched.with(remarks);
      }
    };
  }

  private static Observation observation(FigureLine line) {
    return new Observation(
        line.dataset(),
        line.indicator(),
        line.region(),
        line.period(),
        line.value(),
        line.status(),
        line.unit());
  }

  private Fetched rows(Reader text, Format format, String dataset, Place place, Tally tally) {
    CbsV4 four = new CbsV4(dataset, null, Optional.empty(), Map.of(), tally);
    CbsV3 three = new CbsV3(dataset, null, Map.of(), tally);
    ODataPage page = ODataPage.read(text, place, format == Format.CBS_V4 ? four : three);
    if (!page.isList()) {
      throw place.missingColumn("value", page.fields().keySet());
    }
    if (!page.next().isEmpty()) {
      throw place.damaged(
          "dit is één pagina van meer; haal de hele tabel met 'fetch cbs'.",
          "this is one page of several; fetch the whole table with 'fetch cbs'.");
    }
    tally.page(1);
    refuseOld(Optional.empty(), place);
    CbsColumns columns = format == Format.CBS_V4 ? four.columns() : three.columns();
    return fetched(dataset, tally, Optional.empty(), columns.region(), columns.time());
  }

  private Fetched sdmx(SdmxTable table, Place place, Tally tally) {
    tally.page(1);
    refuseOld(table.updated(), place);
    return fetched(table.dataset(), tally, table.updated(), table.region(), table.time());
  }

  private void refuseOld(Optional<LocalDate> updated, Place place) {
    if (newerThan.isPresent() && updated.filter(it -> !it.isBefore(newerThan.get())).isEmpty()) {
      String nl = updated.map(day -> "de cijfers zijn van " + day).orElse("er staat geen datum in");
      String en = updated.map(day -> "the figures are of " + day).orElse("there is no date in it");
      throw place.refused(
          Why.OLD,
          nl + ", niet van " + newerThan.get() + " of later; kijk of de bron een nieuwere heeft.",
          en + ", not of " + newerThan.get() + " or later; look for a newer one at the source.");
    }
  }

  private static Fetched fetched(
      String dataset, Tally tally, Optional<LocalDate> updated, String region, String time) {
    if (tally.observations() == 0) {
      throw Place.of(dataset)
          .refused(
              Why.ABSENT,
              "er past geen enkel cijfer bij deze keuze; controleer de codes.",
              "no figure fits this selection; check the codes.");
    }
    List<Remark> remarks = new ArrayList<>();
    if (region.isEmpty()) {
      remarks.add(
          new Remark(
              "Deze tabel heeft geen regio's: kolom region is leeg.",
              "This table has no regions: column region is empty."));
    }
    if (time.isEmpty()) {
      remarks.add(
          new Remark(
              "Deze tabel heeft geen perioden: kolom time_period is leeg.",
              "This table has no periods: column time_period is empty."));
    }
    if (tally.texts() > 0) {
      remarks.add(
          new Remark(
              tally.texts() + " cellen met tekst zijn weggelaten: dat zijn geen cijfers.",
              tally.texts() + " cells with words were left out: they are no figures."));
    }
    return new Fetched(dataset, tally.observations(), tally.missing(), updated, remarks);
  }

  private static SourceRefused badCode(String code) {
    return new SourceRefused(
        Why.QUESTION,
        "'" + Place.shown(code) + "' is geen code van een tabel; neem hem over van de bron.",
        "'" + Place.shown(code) + "' is no code of a table; copy it from the source.");
  }
}
