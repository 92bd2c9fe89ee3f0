package nl.biotoop.network.web;

import nl.biotoop.platform.NotFound;
import nl.biotoop.territory.OwnRegion;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;

/** The own region an address names. */
@Component
final class Regions {
  private final Territories territories;

  Regions(Territories territories) {
    this.territories = territories;
  }

  /**
   * The region with this id.
   *
   * @throws NotFound when there is none
   */
  OwnRegion named(String id) {
    return RegionCode.read(id)
        .flatMap(territories::ownRegion)
        .orElseThrow(() -> new NotFound("region"));
  }
}
