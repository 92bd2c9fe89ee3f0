package nl.biotoop.observation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.biotoop.territory.CoropArea;
import nl.biotoop.territory.Municipality;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Successor;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;

/**
 * Which areas of a table are the sum of which others: municipalities of their COROP area, COROP
 * areas of their province, provinces of the country, and European regions of the region whose code
 * theirs begins with. Where a level is not in the table, the next one above it takes its place, so
 * that every area is part of one sum at most. Municipalities as they are now, ended ones by what
 * came after; one that was divided between COROP areas is left out.
 */
@Component
public final class Sums {
  /** The areas that hold an area, from small to large, by its code. */
  private final Map<String, List<String>> above = new HashMap<>();

  private final Territories territories;

  Sums(Territories territories) {
    this.territories = territories;
    for (CoropArea corop : territories.coropAreas()) {
      municipalityIn(corop)
          .ifPresent(one -> above.put(corop.code().value(), ofProvince(one.province())));
    }
    territories.provinces().forEach(one -> above.put(one.code().value(), COUNTRY));
  }

  private static final List<String> COUNTRY = List.of("NL01", "NL");

  private Optional<Municipality> municipalityIn(CoropArea corop) {
    return territories.municipalitiesIn(corop.code()).stream().findFirst();
  }

  private static List<String> ofProvince(RegionCode province) {
    List<String> codes = new ArrayList<>(List.of(province.value()));
    codes.addAll(COUNTRY);
    return codes;
  }

  /**
   * One sum.
   *
   * @param whole the code of the area that is the sum
   * @param parts the codes of its parts, by code
   */
  public record Sum(String whole, List<String> parts) {
    /** Keeps its own copy of the list. */
    public Sum {
      parts = List.copyOf(parts);
    }
  }

  /** The sums among some areas, the wholes by code. */
  public List<Sum> among(Collection<String> areas) {
    Set<String> there = new HashSet<>(areas);
    Map<String, List<String>> parts = new TreeMap<>();
    there.stream()
        .sorted()
        .forEach(area ->
            above(area).stream()
                .filter(whole -> !whole.equals(area) && there.contains(whole))
                .findFirst()
                .ifPresent(
                    whole -> parts.computeIfAbsent(whole, _ -> new ArrayList<>()).add(area)));
    return parts.entrySet().stream().map(one -> new Sum(one.getKey(), one.getValue())).toList();
  }

  private List<String> above(String area) {
    List<String> known = above.get(area);
    if (known != null) {
      return known;
    }
    return area.startsWith("GM") ? aboveMunicipality(area) : prefixes(area);
  }

  /**
   * The COROP areas that got a piece of a municipality, among these areas, that was divided: they
   * are more than the sum of their parts.
   */
  public Set<String> uneven(Collection<String> areas) {
    return areas.stream()
        .filter(area -> area.startsWith("GM"))
        .map(this::coropAreas)
        .filter(several -> several.size() > 1)
        .flatMap(List::stream)
        .map(area -> area.code().value())
        .collect(Collectors.toSet());
  }

  private List<CoropArea> coropAreas(String municipality) {
    return RegionCode.read(municipality).stream()
        .flatMap(code -> territories.successors(code).stream())
        .map(Successor::municipality)
        .flatMap(one -> territories.coropOf(one).stream())
        .distinct()
        .toList();
  }

  private List<String> aboveMunicipality(String area) {
    List<CoropArea> corop = coropAreas(area);
    if (corop.size() != 1) {
      return List.of();
    }
    List<String> codes = new ArrayList<>(List.of(corop.getFirst().code().value()));
    codes.addAll(above.getOrDefault(codes.getFirst(), COUNTRY));
    return codes;
  }

  /** NL423 lies in NL42, that in NL4, and that in NL. */
  private static List<String> prefixes(String area) {
    List<String> codes = new ArrayList<>();
    for (int length = area.length() - 1; length >= 2; length--) {
      codes.add(area.substring(0, length));
    }
    return codes;
  }
}
