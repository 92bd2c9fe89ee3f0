package nl.biotoop.observation.web;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.boundary.MapLevel;
import nl.biotoop.observation.Figure;
import nl.biotoop.platform.web.Words;
import nl.biotoop.territory.Municipality;
import nl.biotoop.territory.NutsBridge;
import nl.biotoop.territory.Province;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.RegionLevel;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;

/** The areas of figures: their names, and what sort they are. */
@Component
public final class FigureAreas {
  private final Territories territories;

  /** The province of each of its codes, old and new. */
  private final Map<RegionCode, Province> provinces = new HashMap<>();

  FigureAreas(Territories territories) {
    this.territories = territories;
    for (Province one : territories.provinces()) {
      Stream.of(one.code(), one.nuts2(), one.nuts2Before()).forEach(it -> provinces.put(it, one));
    }
  }

  /** The sorts of areas, in the order in which a page shows them. */
  enum Sort {
    OWN("own"),
    PROVINCE("province"),
    COROP("corop"),
    MUNICIPALITY("municipality"),
    COUNTRY("country"),
    NUTS_1("nuts1"),
    NUTS_2("nuts2"),
    NUTS_3("nuts3"),
    OTHER("other");

    private final String code;

    Sort(String code) {
      this.code = code;
    }

    /** Its name in the texts. */
    String code() {
      return code;
    }
  }

  /** The name of an area; the code as it stands when no name is known. */
  public String name(String region, Words words) {
    return RegionCode.read(region)
        .map(code -> territories.name(code, words.language()))
        .orElse(region);
  }

  /** The name of an area with what sort it is, such as {@code provincie Noord-Brabant}. */
  String described(RegionCode region, Words words) {
    String name = name(region.value(), words);
    Province province = provinces.get(region);
    if (province != null) {
      return words.text("observation.area.province", province.name());
    }
    return switch (region.level()) {
      case COROP -> words.text("observation.area.corop", name);
      case NUTS_1 -> words.text("observation.area.part", name);
      case COUNTRY, PROVINCE, MUNICIPALITY, OWN_REGION, NUTS_2, NUTS_3 -> name;
    };
  }

  /** The area that stands for this one on a map; empty when it is not on it. */
  Optional<RegionCode> onMap(String region, MapLevel level) {
    return RegionCode.read(region)
        .map(code -> {
          Province province = provinces.get(code);
          if (province == null) {
            return code;
          }
          return level == MapLevel.NUTS_2 ? province.nuts2() : province.code();
        })
        .filter(code -> code.level() == level.areas());
  }

  /** Whether an area had other European codes before. */
  boolean hasOlderCodes(RegionCode region) {
    return !territories.bridgesTo(region).isEmpty();
  }

  /** What became of an area that is no more, or of its code; empty when nothing did. */
  Optional<String> later(String region, Words words) {
    return RegionCode.read(region)
        .flatMap(code ->
            code.level() == RegionLevel.MUNICIPALITY
                ? territories.municipality(code).flatMap(ended -> ended(ended, words))
                : recoded(code, words));
  }

  private Optional<String> ended(Municipality municipality, Words words) {
    return municipality
        .until()
        .map(day ->
            words.text(
                "observation.ended",
                words.day(day),
                territories.successors(municipality.code()).stream()
                    .map(one -> territories.distinctName(one.municipality()))
                    .collect(Collectors.joining(", "))));
  }

  private Optional<String> recoded(RegionCode code, Words words) {
    List<NutsBridge> bridges = territories.bridge(code);
    String now =
        bridges.stream()
            .map(bridge ->
                words.text(
                    "observation.recoded.area",
                    bridge.to().value(),
                    name(bridge.to().value(), words)))
            .collect(Collectors.joining(", "));
    return bridges.stream()
        .map(NutsBridge::kind)
        .max(Comparator.naturalOrder())
        .map(kind ->
            switch (kind) {
              case RECODED -> words.text("observation.recoded", now);
              case BORDER_MOVED -> words.text("observation.recoded.border-moved", now);
              case MERGED -> words.text("observation.recoded.merged", now);
              case SPLIT -> words.text("observation.recoded.split", now);
            });
  }

  /** Areas by sort, each by name. */
  Map<Sort, List<String>> bySort(Collection<String> regions, Words words) {
    Collator collator = Collator.getInstance(Locale.of(words.language().code()));
    Comparator<String> byName =
        Comparator.comparing(
                (String region) -> name(region, words),
                (one, other) -> collator.compare(one, other))
            .thenComparing(Comparator.naturalOrder());
    return regions.stream()
        .sorted(byName)
        .collect(Collectors.groupingBy(this::sort, TreeMap::new, Collectors.toList()));
  }

  /** How many areas of each sort there are, in words; a province with two codes counts once. */
  String counted(Collection<String> regions, Words words) {
    Map<Sort, Set<Object>> areas =
        regions.stream()
            .collect(
                Collectors.groupingBy(
                    this::sort,
                    TreeMap::new,
                    Collectors.mapping(this::identity, Collectors.toSet())));
    return areas.entrySet().stream()
        .map(one -> words.text("observation.count." + one.getKey().code(), one.getValue().size()))
        .collect(Collectors.joining(", "));
  }

  private Object identity(String region) {
    Optional<Object> province = RegionCode.read(region).map(provinces::get);
    return province.orElse(region);
  }

  /** Whether an area did not exist on the first day of a year; false when that is not known. */
  boolean isAbsent(String region, String year) {
    if (!year.matches("[12][0-9]{3}")) {
      return false;
    }
    LocalDate day = LocalDate.of(Integer.parseInt(year), 1, 1);
    return RegionCode.read(region)
        .flatMap(territories::municipality)
        .filter(one -> !one.existedOn(day))
        .isPresent();
  }

  private Sort sort(String region) {
    Optional<RegionCode> code = RegionCode.read(region);
    if (code.filter(provinces::containsKey).isPresent()) {
      return Sort.PROVINCE;
    }
    return code.map(known ->
            switch (known.level()) {
              case COUNTRY -> Sort.COUNTRY;
              case PROVINCE -> Sort.PROVINCE;
              case COROP -> Sort.COROP;
              case MUNICIPALITY -> Sort.MUNICIPALITY;
              case NUTS_1 -> Sort.NUTS_1;
              case NUTS_2 -> Sort.NUTS_2;
              case NUTS_3 -> Sort.NUTS_3;
              case OWN_REGION -> Sort.OWN;
            })
        .orElse(Sort.OTHER);
  }

  /**
   * What the source says about a figure, or why there is none.
   *
   * @param listed whether the table has a cell for it
   */
  String remark(Figure figure, boolean listed, Words words) {
    return listed
        ? FigureWords.remark(figure, words)
        : words.text(
            isAbsent(figure.region(), figure.period())
                ? "observation.reason.no-area"
                : "observation.reason.not-listed");
  }
}
