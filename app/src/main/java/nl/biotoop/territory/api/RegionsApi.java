package nl.biotoop.territory.api;

import java.util.List;
import nl.biotoop.platform.open.OpenData;
import nl.biotoop.platform.open.OpenTable;
import nl.biotoop.territory.Municipality;
import nl.biotoop.territory.OwnRegion;
import nl.biotoop.territory.Territories;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The regions that take part, with the municipalities that they are. */
@RestController
class RegionsApi {
  private final Territories territories;

  RegionsApi(Territories territories) {
    this.territories = territories;
  }

  record RegionList(String licence, List<RegionView> regions) {}

  record RegionView(String id, String name, List<MunicipalityView> municipalities) {}

  /** A municipality by its code at Statistics Netherlands. */
  record MunicipalityView(String code, String name) {}

  @GetMapping("/api/v1/regions")
  ResponseEntity<RegionList> list() {
    return OpenData.answer(MediaType.APPLICATION_JSON)
        .body(
            new RegionList(
                OpenData.LICENCE,
                territories.ownRegions().stream()
                    .map(region ->
                        new RegionView(
                            region.id().value(),
                            region.name(),
                            region.municipalities().stream()
                                .map(one -> new MunicipalityView(one.code().value(), one.name()))
                                .toList()))
                    .toList()));
  }

  /** A row for each municipality of a region. */
  @GetMapping("/api/v1/regions.csv")
  ResponseEntity<String> csv() {
    OpenTable table =
        new OpenTable("region", "region_name", "municipality", "municipality_name", "licence");
    for (OwnRegion region : territories.ownRegions()) {
      for (Municipality one : region.municipalities()) {
        table.add(
            region.id().value(), region.name(), one.code().value(), one.name(), OpenData.LICENCE);
      }
    }
    return table.in(OpenData.answer(OpenTable.CSV), "regions.csv");
  }
}
