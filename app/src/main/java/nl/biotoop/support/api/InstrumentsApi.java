package nl.biotoop.support.api;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import nl.biotoop.platform.ApiCodes;
import nl.biotoop.platform.open.OpenData;
import nl.biotoop.platform.open.OpenTable;
import nl.biotoop.rules.Text;
import nl.biotoop.support.CurrentRegister;
import nl.biotoop.support.Instrument;
import org.jspecify.annotations.Nullable;
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
  private static final String ATTRIBUTION = "Biotoop; see source per instrument";

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
        : OpenData.answer(MediaType.APPLICATION_JSON)
            .body(
                new InstrumentList(
                    OpenData.LICENCE,
                    ATTRIBUTION,
                    register.now().instruments().stream().map(this::view).toList()));
  }

  private static boolean wouldRatherHaveCsv(String accept)
      throws HttpMediaTypeNotAcceptableException {
    try {
      List<MediaType> types = new ArrayList<>(MediaType.parseMediaTypes(accept));
      MimeTypeUtils.sortBySpecificity(types);
      return types.stream()
          .filter(type -> type.includes(MediaType.APPLICATION_JSON) || type.includes(OpenTable.CSV))
          .findFirst()
          .map(type -> !type.includes(MediaType.APPLICATION_JSON))
          .orElseThrow(
              () -> new HttpMediaTypeNotAcceptableException("Neither JSON nor CSV: " + accept));
    } catch (InvalidMediaTypeException e) {
      throw new HttpMediaTypeNotAcceptableException("Not a media type: " + e.getMediaType());
    }
  }

  @GetMapping("/api/v1/instruments/{id}")
  ResponseEntity<InstrumentView> one(@PathVariable("id") String id) {
    return OpenData.answer(MediaType.APPLICATION_JSON).body(view(register.now().instrument(id)));
  }

  /** The list for a spreadsheet; lists in a cell are separated by a vertical bar. */
  @GetMapping("/api/v1/instruments.csv")
  ResponseEntity<String> csv() {
    OpenTable table =
        new OpenTable(
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
      table.add(
          it.id(),
          it.name().nl(),
          it.name().en(),
          it.provider(),
          it.level(),
          it.status(),
          it.summary().nl(),
          it.summary().en(),
          list(it.supportForms()),
          list(it.phases()),
          list(it.themes()),
          list(it.elements()),
          list(it.areas()),
          it.amountMin(),
          it.amountMax(),
          it.fundingRate(),
          it.windowOpens(),
          it.windowCloses(),
          it.applyUrl(),
          it.contact(),
          it.contactUrl(),
          it.sourceUrl(),
          it.sourceSeen(),
          OpenData.LICENCE);
    }
    return table.in(OpenData.answer(OpenTable.CSV), "instruments.csv");
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
    return String.join("|", values);
  }
}
