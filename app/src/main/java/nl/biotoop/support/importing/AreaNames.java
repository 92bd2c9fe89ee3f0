package nl.biotoop.support.importing;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.biotoop.rules.Text;
import nl.biotoop.territory.CoropArea;
import nl.biotoop.territory.Lookup;
import nl.biotoop.territory.OwnRegion;
import nl.biotoop.territory.Province;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;

/** The CBS codes of areas as people name them: municipalities, provinces, regions, the country. */
@Component
final class AreaNames {
  private final Territories territories;
  private final Map<String, Set<String>> named = new HashMap<>();

  AreaNames(Territories territories) {
    this.territories = territories;
    for (CoropArea area : territories.coropAreas()) {
      named.put(ImportField.spelled(area.name()), Set.of(area.code().value()));
    }
    for (Province province : territories.provinces()) {
      String name = ImportField.spelled(province.name());
      named.put("provincie " + name, Set.of(province.code().value()));
      // Utrecht and Groningen are municipalities too: those must say which they mean.
      if (!(territories.find(province.name()) instanceof Lookup.Found)) {
        named.put(name, Set.of(province.code().value()));
      }
    }
    for (OwnRegion region : territories.ownRegions()) {
      named.put(ImportField.spelled(region.name()), codes(region));
      named.put(ImportField.spelled(region.id().value()), codes(region));
    }
    for (String country :
        List.of(
            "nederland",
            "heel nederland",
            "landelijk",
            "the netherlands",
            "netherlands",
            "nl",
            "nationaal",
            "national")) {
      named.put(country, Set.of(RegionCode.NETHERLANDS.value()));
    }
  }

  private static Set<String> codes(OwnRegion region) {
    return region.municipalities().stream()
        .map(municipality -> municipality.code().value())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The codes of an own region; none when there is no such region. */
  Set<String> ofRegion(String id) {
    return RegionCode.read(id)
        .flatMap(territories::ownRegion)
        .map(AreaNames::codes)
        .orElse(Set.of());
  }

  /**
   * The codes of what stands in a cell.
   *
   * @param problems gets a text for every name that is no area
   */
  Set<String> read(String cell, List<Text> problems) {
    Set<String> whole = named.get(ImportField.spelled(cell));
    if (whole != null) {
      return whole;
    }
    Set<String> codes = new LinkedHashSet<>();
    for (String name : cell.split("[,;|\\n]", -1)) {
      if (name.isBlank()) {
        continue;
      }
      Set<String> known = named.get(ImportField.spelled(name));
      if (known != null) {
        codes.addAll(known);
      } else if (territories.areaHierarchy().knows(name.strip())) {
        codes.add(name.strip());
      } else {
        find(name.strip(), codes, problems);
      }
    }
    return codes;
  }

  private void find(String name, Set<String> codes, List<Text> problems) {
    switch (territories.find(name)) {
      case Lookup.Found found -> codes.add(found.municipality().code().value());
      case Lookup.Several several -> {
        String names =
            several.candidates().stream()
                .map(candidate -> territories.distinctName(candidate.municipality()))
                .collect(Collectors.joining(", "));
        problems.add(
            new Text(
                "'" + several.typed() + "' is geen gebied dat wij kennen. Bedoelt u " + names + "?",
                "'" + several.typed() + "' is no area we know. Do you mean " + names + "?"));
      }
      case Lookup.Nothing nothing ->
          problems.add(
              new Text(
                  "'"
                      + nothing.typed()
                      + "' is geen gebied dat wij kennen. Schrijf een gemeente, "
                      + "een provincie of Nederland.",
                  "'"
                      + nothing.typed()
                      + "' is no area we know. Write a municipality, "
                      + "a province or the Netherlands."));
    }
  }
}
