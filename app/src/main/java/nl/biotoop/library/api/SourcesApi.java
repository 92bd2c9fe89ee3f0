package nl.biotoop.library.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.biotoop.library.Source;
import nl.biotoop.library.SourceLibrary;
import nl.biotoop.platform.ApiCodes;
import nl.biotoop.rules.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sources as open data. */
@RestController
class SourcesApi {
  private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
  private static final String ATTRIBUTION = "Biotoop";
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private final SourceLibrary library;

  SourcesApi(SourceLibrary library) {
    this.library = library;
  }

  record SourceView(
      String code,
      String type,
      Text title,
      @Nullable String titleLanguage,
      String author,
      @Nullable Integer year,
      @Nullable String published,
      @Nullable String url,
      @Nullable String doi,
      @Nullable String access,
      @Nullable String licence,
      @Nullable Text use,
      List<String> methods,
      List<String> indicators,
      @Nullable String checkedOn) {
    static SourceView of(Source source) {
      return new SourceView(
          source.code(),
          ApiCodes.of(source.kind()),
          source.title(),
          source.language().orElse(null),
          source.author(),
          source.year().isPresent() ? source.year().getAsInt() : null,
          known(source.published()),
          source.url().orElse(null),
          source.doi().orElse(null),
          source.access() == Source.Access.UNKNOWN ? null : ApiCodes.of(source.access()),
          source.licence().orElse(null),
          source.use().inBothLanguages() ? source.use() : null,
          source.methods(),
          source.indicators(),
          source.checkedOn().map(Object::toString).orElse(null));
    }

    private static @Nullable String known(String text) {
      return text.isEmpty() ? null : text;
    }
  }

  record SourceList(String licence, String attribution, List<SourceView> sources) {}

  @GetMapping("/api/v1/sources")
  ResponseEntity<SourceList> list() {
    return open(MediaType.APPLICATION_JSON)
        .body(
            new SourceList(
                LICENCE, ATTRIBUTION, library.all().stream().map(SourceView::of).toList()));
  }

  /** The list for a spreadsheet; lists in a cell are separated by a vertical bar. */
  @GetMapping("/api/v1/sources.csv")
  ResponseEntity<String> csv() {
    StringWriter text = new StringWriter();
    // Closing writes the last rows; without it they are lost.
    try (CsvWriter rows = CsvWriter.builder().build(text)) {
      rows.writeRecord(
          "code",
          "type",
          "title_nl",
          "title_en",
          "title_language",
          "author",
          "year",
          "published",
          "url",
          "doi",
          "access",
          "data_licence",
          "use_nl",
          "use_en",
          "methods",
          "indicators",
          "checked_on",
          "licence");
      library.all().stream().map(SourceView::of).forEach(source -> row(rows, source));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return open(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sources.csv\"")
        .body(text.toString());
  }

  private static void row(CsvWriter rows, SourceView source) {
    Text use = source.use() == null ? Text.NONE : source.use();
    rows.writeRecord(
        cell(source.code()),
        cell(source.type()),
        cell(source.title().nl()),
        cell(source.title().en()),
        cell(source.titleLanguage()),
        cell(source.author()),
        source.year() == null ? "" : source.year().toString(),
        cell(source.published()),
        cell(source.url()),
        cell(source.doi()),
        cell(source.access()),
        cell(source.licence()),
        cell(use.nl()),
        cell(use.en()),
        cell(String.join("|", source.methods())),
        cell(String.join("|", source.indicators())),
        cell(source.checkedOn()),
        LICENCE);
  }

  private static ResponseEntity.BodyBuilder open(MediaType type) {
    return ResponseEntity.ok()
        .header(ApiCodes.VERSION_HEADER, ApiCodes.VERSION)
        .header(HttpHeaders.LINK, "<" + LICENCE + ">; rel=\"license\"")
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
        .contentType(type);
  }

  /** A spreadsheet must not take text for a formula. */
  private static String cell(@Nullable String text) {
    String known = Optional.ofNullable(text).orElse("");
    return !known.isEmpty() && "=+-@\t\r".indexOf(known.charAt(0)) >= 0 ? "'" + known : known;
  }
}
