package nl.biotoop.boundary;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.CoropArea;
import nl.biotoop.territory.NutsRegion;
import nl.biotoop.territory.Province;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;

/** Which areas a map has, and where they may lie. */
@Component
final class MapAreas {
  /** The countries of the European Union at Eurostat: of these every region must be there. */
  private static final Set<String> UNION =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE",
          "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

  /** Regions of Europe in other parts of the world; drawn to scale they make all else too small. */
  private static final Set<String> OVERSEAS =
      Set.of("FRY1", "FRY2", "FRY3", "FRY4", "FRY5", "ES70", "PT20", "PT30", "NO0B");

  private final Territories territories;

  MapAreas(Territories territories) {
    this.territories = territories;
  }

  /** How an area of a file stands to a map. */
  enum Standing {
    ON_MAP,
    NOT_ON_MAP,
    OLDER,
    UNKNOWN
  }

  Standing standing(RegionCode code, MapLevel level) {
    if (level != MapLevel.NUTS_2) {
      return required(level).contains(code) ? Standing.ON_MAP : Standing.UNKNOWN;
    }
    Optional<NutsRegion> known = territories.nuts(code);
    boolean inUnion = UNION.contains(code.value().substring(0, 2));
    if (OVERSEAS.contains(code.value()) || (!inUnion && known.isEmpty())) {
      return Standing.NOT_ON_MAP;
    }
    if (known.isEmpty()) {
      return Standing.UNKNOWN;
    }
    if (known.get().isOlder()) {
      return inUnion ? Standing.OLDER : Standing.NOT_ON_MAP;
    }
    return Standing.ON_MAP;
  }

  /** The areas that a file must have. */
  List<RegionCode> required(MapLevel level) {
    return switch (level) {
      case PROVINCE -> territories.provinces().stream().map(Province::code).toList();
      case COROP -> territories.coropAreas().stream().map(CoropArea::code).toList();
      case NUTS_2 ->
          territories.nuts(level.areas()).stream()
              .filter(one -> UNION.contains(one.country().value()) && !one.isOlder())
              .map(NutsRegion::code)
              .filter(code -> !OVERSEAS.contains(code.value()))
              .toList();
    };
  }

  String name(RegionCode code) {
    return territories.name(code, Language.NL);
  }

  /** Whether a place can be on a map; islands in the Caribbean cannot. */
  static boolean contains(MapLevel level, double longitude, double latitude) {
    return level == MapLevel.NUTS_2
        ? longitude > -32 && longitude < 46 && latitude > 33 && latitude < 73
        : longitude > 3 && longitude < 8 && latitude > 50 && latitude < 54;
  }
}
