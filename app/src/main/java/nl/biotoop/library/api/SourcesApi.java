package nl.biotoop.library.api;

import java.util.List;
import nl.biotoop.library.Source;
import nl.biotoop.library.SourceLibrary;
import nl.biotoop.platform.ApiCodes;
import nl.biotoop.platform.open.OpenData;
import nl.biotoop.platform.open.OpenTable;
import nl.biotoop.rules.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sources as open data. */
@RestController
class SourcesApi {
  private static final String ATTRIBUTION = "Biotoop";

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
    return OpenData.answer(MediaType.APPLICATION_JSON)
        .body(
            new SourceList(
                OpenData.LICENCE,
                ATTRIBUTION,
                library.all().stream().map(SourceView::of).toList()));
  }

  /** The list for a spreadsheet; lists in a cell are separated by a vertical bar. */
  @GetMapping("/api/v1/sources.csv")
  ResponseEntity<String> csv() {
    OpenTable table =
        new OpenTable(
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
    library.all().stream().map(SourceView::of).forEach(source -> add(table, source));
    return table.in(OpenData.answer(OpenTable.CSV), "sources.csv");
  }

  private static void add(OpenTable table, SourceView source) {
    Text use = source.use() == null ? Text.NONE : source.use();
    table.add(
        source.code(),
        source.type(),
        source.title().nl(),
        source.title().en(),
        source.titleLanguage(),
        source.author(),
        source.year(),
        source.published(),
        source.url(),
        source.doi(),
        source.access(),
        source.licence(),
        use.nl(),
        use.en(),
        String.join("|", source.methods()),
        String.join("|", source.indicators()),
        source.checkedOn(),
        OpenData.LICENCE);
  }
}
