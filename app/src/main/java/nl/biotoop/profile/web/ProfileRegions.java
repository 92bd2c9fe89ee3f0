package nl.biotoop.profile.web;

import java.util.Comparator;
import java.util.List;
import nl.biotoop.platform.NotFound;
import nl.biotoop.territory.OwnRegion;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;

/** The own regions that addresses and forms name. */
@Component
final class ProfileRegions {
  private final Territories territories;

  ProfileRegions(Territories territories) {
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

  /** All of them, by name. */
  List<OwnRegion> all() {
    return territories.ownRegions().stream().sorted(Comparator.comparing(OwnRegion::name)).toList();
  }
}
