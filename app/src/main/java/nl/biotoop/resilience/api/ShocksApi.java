package nl.biotoop.resilience.api;

import java.util.List;
import nl.biotoop.platform.ApiCodes;
import nl.biotoop.platform.open.OpenData;
import nl.biotoop.platform.open.OpenTable;
import nl.biotoop.resilience.Shock;
import nl.biotoop.resilience.Shocks;
import nl.biotoop.rules.Text;
import nl.biotoop.territory.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The shocks that are shown, as open data. */
@RestController
class ShocksApi {
  private final Shocks shocks;

  ShocksApi(Shocks shocks) {
    this.shocks = shocks;
  }

  /**
   * A shock; see {@link Shock}.
   *
   * @param areas the codes of the areas it hit; none means every area
   * @param source the code of its source in the source library; {@code null} when it has none
   * @param words the source as a region names it; {@code null} when it has a code
   */
  record ShockView(
      String code,
      Text name,
      Text text,
      int from,
      int until,
      String kind,
      List<String> areas,
      @Nullable String source,
      @Nullable String words) {
    static ShockView of(Shock one) {
      return new ShockView(
          one.code(),
          one.name(),
          one.text(),
          one.from(),
          one.until(),
          ApiCodes.of(one.kind()),
          one.areas().stream().map(RegionCode::value).toList(),
          one.source() instanceof Shock.Origin.Listed(String code) ? code : null,
          one.source() instanceof Shock.Origin.Named(String text) ? text : null);
    }
  }

  record ShockList(String licence, List<ShockView> shocks) {}

  private List<ShockView> all() {
    return shocks.all().stream().map(ShockView::of).toList();
  }

  @GetMapping("/api/v1/shocks")
  ResponseEntity<ShockList> list() {
    return OpenData.answer(MediaType.APPLICATION_JSON).body(new ShockList(OpenData.LICENCE, all()));
  }

  /** The list for a spreadsheet; areas in a cell are separated by a vertical bar. */
  @GetMapping("/api/v1/shocks.csv")
  ResponseEntity<String> csv() {
    OpenTable table =
        new OpenTable(
            "code",
            "name_nl",
            "name_en",
            "text_nl",
            "text_en",
            "from",
            "until",
            "kind",
            "areas",
            "source",
            "source_in_words",
            "licence");
    for (ShockView one : all()) {
      table.add(
          one.code(),
          one.name().nl(),
          one.name().en(),
          one.text().nl(),
          one.text().en(),
          one.from(),
          one.until(),
          one.kind(),
          String.join("|", one.areas()),
          one.source(),
          one.words(),
          OpenData.LICENCE);
    }
    return table.in(OpenData.answer(OpenTable.CSV), "shocks.csv");
  }
}
