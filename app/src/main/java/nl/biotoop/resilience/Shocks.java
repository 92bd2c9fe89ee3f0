package nl.biotoop.resilience;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.biotoop.observation.Events;
import nl.biotoop.territory.Municipality;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.RegionLevel;
import nl.biotoop.territory.Successor;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;

/**
 * All shocks that everybody may see: those of the content, and those that the people of a region
 * added. They stand beside the figures of the areas they hit.
 */
@Component
public class Shocks implements Events {
  private static final String NETHERLANDS = "NL";

  private final ListedShocks listed;
  private final OwnShocks own;
  private final Territories territories;

  Shocks(ListedShocks listed, OwnShocks own, Territories territories) {
    this.listed = listed;
    this.own = own;
    this.territories = territories;
  }

  /** All of them, the earliest first. */
  public List<Shock> all() {
    return Stream.concat(listed.all().stream(), own.shown().stream().map(OwnShock::shock))
        .sorted(Comparator.comparingInt(Shock::from))
        .toList();
  }

  /** The shock with this code; empty when there is none, or it was taken back. */
  public Optional<Shock> find(String code) {
    return all().stream().filter(shock -> shock.code().equals(code)).findFirst();
  }

  /** Those that hit an area, the earliest first. */
  public List<Shock> hitting(RegionCode area) {
    return all().stream().filter(shock -> hits(shock, area)).toList();
  }

  /**
   * Whether a shock hit an area: it has no areas of its own, or the area is one of them or lies in
   * one whole. Of a larger area it says nothing.
   */
  public boolean hits(Shock shock, RegionCode area) {
    return shock.areas().isEmpty() || shock.areas().stream().anyMatch(one -> lies(area, one));
  }

  private boolean lies(RegionCode area, RegionCode in) {
    if (area.equals(in)) {
      return true;
    }
    if (isEuropean(in) && isEuropean(area)) {
      return area.value().startsWith(in.value());
    }
    if (in.value().equals(NETHERLANDS)) {
      return !isEuropean(area);
    }
    Set<RegionCode> parts = municipalities(area);
    return !parts.isEmpty() && municipalities(in).containsAll(parts);
  }

  private Set<RegionCode> municipalities(RegionCode area) {
    Set<RegionCode> codes = new HashSet<>();
    if (area.level() == RegionLevel.MUNICIPALITY) {
      territories.successors(area).stream()
          .map(Successor::municipality)
          .map(Municipality::code)
          .forEach(codes::add);
    } else {
      territories.municipalitiesIn(area).stream().map(Municipality::code).forEach(codes::add);
    }
    return codes;
  }

  private static boolean isEuropean(RegionCode area) {
    return switch (area.level()) {
      case COUNTRY -> area.value().length() == 2;
      case NUTS_1, NUTS_2, NUTS_3 -> true;
      case PROVINCE, COROP, MUNICIPALITY, OWN_REGION -> false;
    };
  }

  @Override
  public List<Event> in(String region) {
    return RegionCode.read(region).map(this::hitting).orElse(List.of()).stream()
        .map(shock -> new Event(shock.name(), shock.from(), shock.until(), page(shock, region)))
        .toList();
  }

  /** Of an area without a name there is no page of its own. */
  private List<String> page(Shock shock, String region) {
    return RegionCode.read(region).flatMap(territories::name).isPresent()
        ? List.of("monitor", "veerkracht", shock.code(), region)
        : List.of("monitor", "veerkracht");
  }
}
