package nl.biotoop.support.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.biotoop.platform.ApiCodes;
import nl.biotoop.rules.Text;
import nl.biotoop.support.CurrentRegister;
import nl.biotoop.support.Instrument;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The register as open data, JSON or CSV. */
@RestController
class InstrumentsApi {
  static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
  private static final String ATTRIBUTION = "Biotoop; see source per instrument";
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private final CurrentRegister register;
  private final Clock clock;

  InstrumentsApi(CurrentRegister register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  record InstrumentView(
      String id,
      Text name,
      String provider,
      String level,
      String status,
      Text summary,
      Collection<String> supportForms,
      Collection<String> phases,
      Collection<String> themes,
      Collection<String> elements,
      Collection<String> areas,
      @Nullable Double amountMin,
      @Nullable Double amountMax,
      @Nullable Double fundingRate,
      @Nullable String windowOpens,
      @Nullable String windowCloses,
      String window,
      @Nullable String applyUrl,
      String contact,
      @Nullable String contactUrl,
      @Nullable String sourceUrl,
      @Nullable String sourceSeen) {}

  record InstrumentList(String licence, String attribution, List<InstrumentView> instruments) {}

  /** JSON, or CSV when the Accept header would rather have that. */
  @GetMapping("/api/v1/instruments")
  ResponseEntity<?> list(
      @RequestHeader(value = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept)
      throws HttpMediaTypeNotAcceptableException {
    boolean csv = wouldRatherHaveCsv(accept);
    return csv
        ? csv()
        : open(MediaType.APPLICATION_JSON)
            .body(
                new InstrumentList(
                    LICENCE,
                    ATTRIBUTION,
                    register.now().instruments().stream().map(this::view).toList()));
  }

  private static boolean wouldRatherHaveCsv(String accept)
      throws HttpMediaTypeNotAcceptableException {
    try {
      List<MediaType> types = new ArrayList<>(MediaType.parseMediaTypes(accept));
      MimeTypeUtils.sortBySpecificity(types);
      return types.stream()
          .filter(type -> type.includes(MediaType.APPLICATION_JSON) || type.includes(CSV))
          .findFirst()
          .filter(type -> !type.includes(MediaType.APPLICATION_JSON))
          .isPresent();
    } catch (InvalidMediaTypeException e) {
      throw new HttpMediaTypeNotAcceptableException("Not a media type: " + e.getMediaType());
    }
  }

  @GetMapping("/api/v1/instruments/{id}")
  ResponseEntity<InstrumentView> one(@PathVariable("id") String id) {
    return open(MediaType.APPLICATION_JSON).body(view(register.now().instrument(id)));
  }

  /** The list for a spreadsheet; lists in a cell are separated by a vertical bar. */
  @GetMapping("/api/v1/instruments.csv")
  ResponseEntity<String> csv() {
    StringWriter text = new StringWriter();
    // Closing writes the last rows; without it they are lost.
    try (CsvWriter rows = CsvWriter.builder().build(text)) {
      rows.writeRecord(
          "id",
          "name_nl",
          "name_en",
          "provider",
          "level",
          "status",
          "summary_nl",
          "summary_en",
          "support_forms",
          "phases",
          "themes",
          "elements",
          "areas",
          "amount_min_eur",
          "amount_max_eur",
          "funding_rate_pct",
          "window_opens",
          "window_closes",
          "apply_url",
          "contact",
          "contact_url",
          "source_url",
          "source_seen",
          "licence");
      for (Instrument instrument : register.now().instruments()) {
        InstrumentView it = view(instrument);
        rows.writeRecord(
            cell(it.id()),
            cell(it.name().nl()),
            cell(it.name().en()),
            cell(it.provider()),
            cell(it.level()),
            cell(it.status()),
            cell(it.summary().nl()),
            cell(it.summary().en()),
            list(it.supportForms()),
            list(it.phases()),
            list(it.themes()),
            list(it.elements()),
            list(it.areas()),
            number(it.amountMin()),
            number(it.amountMax()),
            number(it.fundingRate()),
            cell(it.windowOpens()),
            cell(it.windowCloses()),
            cell(it.applyUrl()),
            cell(it.contact()),
            cell(it.contactUrl()),
            cell(it.sourceUrl()),
            cell(it.sourceSeen()),
            LICENCE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return open(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"instruments.csv\"")
        .body(text.toString());
  }

  private static ResponseEntity.BodyBuilder open(MediaType type) {
    return ResponseEntity.ok()
        .header(ApiCodes.VERSION_HEADER, ApiCodes.VERSION)
        .header(HttpHeaders.LINK, "<" + LICENCE + ">; rel=\"license\"")
        .cacheControl(CacheControl.maxAge(java.time.Duration.ofMinutes(5)).cachePublic())
        .contentType(type);
  }

  private InstrumentView view(Instrument instrument) {
    return new InstrumentView(
        instrument.id(),
        instrument.name(),
        instrument.provider(),
        ApiCodes.of(instrument.level()),
        ApiCodes.of(instrument.status()),
        instrument.summary(),
        instrument.supportForms(),
        instrument.phases(),
        instrument.themes(),
        instrument.elements(),
        instrument.areas(),
        boxed(instrument.amount().min()),
        boxed(instrument.amount().max()),
        boxed(instrument.amount().rate()),
        instrument.window().opens().map(Object::toString).orElse(null),
        instrument.window().closes().map(Object::toString).orElse(null),
        ApiCodes.of(instrument.window().at(clock.instant())),
        instrument.applyUrl(),
        instrument.contact().organisation(),
        instrument.contact().url(),
        instrument.source().map(Instrument.Source::url).orElse(null),
        instrument.source().map(Instrument.Source::seen).orElse(null));
  }

  private static @Nullable Double boxed(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }

  private static String list(Collection<String> values) {
    return cell(String.join("|", values));
  }

  private static String number(@Nullable Double number) {
    return number == null
        ? ""
        : java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /** A spreadsheet must not take text for a formula. */
  private static String cell(@Nullable String text) {
    String known = Optional.ofNullable(text).orElse("");
    return !known.isEmpty() && "=+-@\t\r".indexOf(known.charAt(0)) >= 0 ? "'" + known : known;
  }
}
