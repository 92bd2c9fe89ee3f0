package nl.biotoop.observation.api;

import java.util.List;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.Indicator.Ratio;
import nl.biotoop.observation.Indicators;
import nl.biotoop.platform.ApiCodes;
import nl.biotoop.platform.open.OpenData;
import nl.biotoop.platform.open.OpenTable;
import nl.biotoop.rules.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of indicators as open data. */
@RestController
class IndicatorsApi {
  private final Indicators indicators;

  IndicatorsApi(Indicators indicators) {
    this.indicators = indicators;
  }

  record IndicatorList(String licence, List<IndicatorView> indicators) {}

  /**
   * What a figure means; see {@link Indicator}.
   *
   * @param element a code of the vocabulary; {@code null} for outputs and outcomes
   * @param building how a region is built from its parts: {@code sum}, {@code ratio} or {@code
   *     none}
   * @param ratio the two counts it is divided out of; {@code null} when the source publishes it
   */
  record IndicatorView(
      String code,
      Text name,
      Text definition,
      @Nullable String element,
      String layer,
      int direction,
      String unit,
      List<String> datasets,
      String building,
      @Nullable Ratio ratio,
      int freshMonths,
      Text substitute,
      Text quality) {}

  @GetMapping("/api/v1/indicators")
  ResponseEntity<IndicatorList> list() {
    return OpenData.answer(MediaType.APPLICATION_JSON)
        .body(
            new IndicatorList(
                OpenData.LICENCE, indicators.all().stream().map(IndicatorsApi::view).toList()));
  }

  private static IndicatorView view(Indicator one) {
    return new IndicatorView(
        one.code(),
        one.name(),
        one.definition(),
        one.element().orElse(null),
        one.layer().code(),
        one.direction(),
        one.unit(),
        one.datasets(),
        ApiCodes.of(one.building()),
        one.ratio().orElse(null),
        one.freshMonths(),
        one.substitute(),
        one.quality());
  }

  /** The file that the catalogue is read from, byte for byte. */
  @GetMapping({
    "/nl/cijfers/indicatoren.csv",
    "/en/figures/indicators.csv",
    "/api/v1/indicators.csv"
  })
  ResponseEntity<String> csv() {
    return OpenData.answer(OpenTable.CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("indicators.csv").build().toString())
        .body(indicators.csv());
  }
}
