package nl.biotoop.territory;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.rules.AreaHierarchy;
import nl.biotoop.rules.Language;
import nl.biotoop.rules.Text;
import org.springframework.stereotype.Component;

/**
 * Municipalities and the areas they lie in, read once from {@code content/territory}. "Current"
 * means: in the year of the content, see {@link #year()}. A question about an area that the content
 * does not know is answered with nothing, never with an error. Immutable, safe for any number of
 * threads.
 */
@Component
public final class Territories {
  /** The country as Statistics Netherlands writes it in some tables. */
  private static final RegionCode COUNTRY_IN_TABLES = new RegionCode("NL01");

  private static final String GREECE_AT_EUROSTAT = "EL";
  private static final String GREECE = "GR";

  private final Areas areas;
  private final List<Municipality> current;
  private final Succession succession;
  private final NutsCodes nutsCodes;
  private final NameIndex names;
  private final List<String> currentNames;
  private final AreaHierarchy areaHierarchy;
  private final Map<RegionCode, List<Municipality>> members;
  private final List<Tile> tiles;

  /**
   * Reads all tables.
   *
   * @throws ContentFault when a file is missing, faulty or does not fit the others; the message
   *     names the file and, for a fault in one cell, its line and column
   */
  public Territories(ContentFiles files) {
    areas = Areas.read(files);
    current = areas.current();
    succession = new Succession(files, areas.municipalities());
    nutsCodes = new NutsCodes(files);
    names = new NameIndex(files, areas.municipalities(), areas.provinces(), succession);
    currentNames = sorted(current.stream().map(names::distinctName).toList());
    Map<String, Set<String>> containing = new LinkedHashMap<>();
    for (Municipality municipality : current) {
      containing.put(
          municipality.code().value(),
          areasContaining(municipality).stream()
              .map(RegionCode::value)
              .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
    areaHierarchy = new AreaHierarchy(areas.year(), containing);
    members = members();
    tiles =
        Tile.read(
            files,
            Stream.of(areas.provinces(), areas.coropAreas())
                .flatMap(byCode -> byCode.keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /** The year for which the current municipalities and their areas hold. */
  public int year() {
    return areas.year();
  }

  /** The municipality with this code, current or ended; empty when there never was one. */
  public Optional<Municipality> municipality(RegionCode code) {
    return Optional.ofNullable(areas.municipalities().get(code));
  }

  /** The current municipalities by code. */
  public List<Municipality> current() {
    return current;
  }

  /**
   * The municipalities of a day, by code; reliable from 1988 to the year of the content. Before
   * that, some that had ended are not in the content. Until 1996 a public body with a code of its
   * own, of the polders, is among them.
   */
  public List<Municipality> municipalitiesOn(LocalDate day) {
    return areas.municipalities().values().stream()
        .filter(municipality -> municipality.existedOn(day))
        .toList();
  }

  /** The provinces, from north to south as Statistics Netherlands numbers them. */
  public List<Province> provinces() {
    return List.copyOf(areas.provinces().values());
  }

  /** The COROP areas by code. */
  public List<CoropArea> coropAreas() {
    return List.copyOf(areas.coropAreas().values());
  }

  /** The own regions in the order of the content. */
  public List<OwnRegion> ownRegions() {
    return List.copyOf(areas.ownRegions().values());
  }

  /** The own region with this id; empty when there is none. */
  public Optional<OwnRegion> ownRegion(RegionCode id) {
    return Optional.ofNullable(areas.ownRegions().get(id));
  }

  /**
   * The tiles of a map of all provinces or all COROP areas, from north to south and from west to
   * east; none for other levels.
   */
  public List<Tile> tiles(RegionLevel level) {
    return tiles.stream()
        .filter(tile -> tile.area().level() == level)
        .sorted(Comparator.comparingInt(Tile::row).thenComparingInt(Tile::column))
        .toList();
  }

  /** The province in which a municipality lies, or lay at its end. */
  public Optional<Province> provinceOf(Municipality municipality) {
    return Optional.ofNullable(areas.provinces().get(municipality.province()));
  }

  /** The COROP area of a current municipality; empty for an ended one. */
  public Optional<CoropArea> coropOf(Municipality municipality) {
    return Optional.ofNullable(areas.coropByMunicipality().get(municipality.code()));
  }

  /** The own region of a current municipality; empty when it has none or has ended. */
  public Optional<OwnRegion> ownRegionOf(Municipality municipality) {
    return Optional.ofNullable(areas.ownByMunicipality().get(municipality.code()));
  }

  /**
   * The current municipalities of an area by code; those of an own region in the order of the
   * content.
   *
   * @param area a country, province, COROP area, municipality, own region, or a Dutch NUTS 1 or
   *     NUTS 2 code of 2024
   * @return none for an area that does not exist now, that lies abroad, or a NUTS 3 code
   */
  public List<Municipality> municipalitiesIn(RegionCode area) {
    return switch (area.level()) {
      case OWN_REGION -> ownRegion(area).map(OwnRegion::municipalities).orElse(List.of());
      case NUTS_1, NUTS_2, COUNTRY, PROVINCE, COROP, MUNICIPALITY, NUTS_3 ->
          members.getOrDefault(area, List.of());
    };
  }

  /** The municipalities of every area that holds any but the own regions. */
  private Map<RegionCode, List<Municipality>> members() {
    Map<RegionCode, List<Municipality>> found = new HashMap<>();
    for (Municipality municipality : current) {
      Set<RegionCode> codes = new LinkedHashSet<>(areasContaining(municipality));
      provinceOf(municipality)
          .map(Province::nuts2)
          .ifPresent(nuts2 -> Collections.addAll(codes, nuts2, larger(nuts2)));
      codes.forEach(code -> found.computeIfAbsent(code, _ -> new ArrayList<>()).add(municipality));
    }
    found.replaceAll((_, list) -> List.copyOf(list));
    return Map.copyOf(found);
  }

  /** The NUTS 1 region of a NUTS 2 region. */
  private static RegionCode larger(RegionCode nuts2) {
    return new RegionCode(nuts2.value().substring(0, nuts2.value().length() - 1));
  }

  /**
   * The codes of the areas that hold a current municipality: the country in both spellings, its
   * province, its COROP area and itself. None for an ended one.
   */
  public Set<RegionCode> areasContaining(Municipality municipality) {
    Set<RegionCode> codes = new LinkedHashSet<>();
    coropOf(municipality)
        .ifPresent(corop ->
            Collections.addAll(
                codes,
                RegionCode.NETHERLANDS,
                COUNTRY_IN_TABLES,
                municipality.province(),
                corop.code(),
                municipality.code()));
    return Collections.unmodifiableSet(codes);
  }

  /** The areas of all current municipalities as rules need them. */
  public AreaHierarchy areaHierarchy() {
    return areaHierarchy;
  }

  /**
   * The current municipalities to which an ended one went, the largest share first. A current one
   * has itself; an unknown code has none.
   */
  public List<Successor> successors(RegionCode municipality) {
    return succession.of(municipality);
  }

  /**
   * The ground of an area of today as it was divided on an earlier day, reliable from 1988 on. A
   * municipality that was divided since counts by its share of inhabitants.
   *
   * @param area as for {@link #municipalitiesIn}; without municipalities there are no parts
   */
  public FormerArea formerly(RegionCode area, LocalDate day) {
    return succession.before(municipalitiesIn(area), day);
  }

  /** The European region with this code, of any version; empty when the content has none. */
  public Optional<NutsRegion> nuts(RegionCode code) {
    return nutsCodes.region(code);
  }

  /** The European regions of a level, of any version. */
  public List<NutsRegion> nuts(RegionLevel level) {
    return nutsCodes.regions(level);
  }

  /**
   * The newer codes to which an old NUTS code leads, over several changes if need be; none when it
   * has not changed between 2006 and 2024.
   */
  public List<NutsBridge> bridge(RegionCode code) {
    return nutsCodes.bridges(code);
  }

  /** The bridges that lead from older NUTS codes to this one; none when it never had another. */
  public List<NutsBridge> bridgesTo(RegionCode code) {
    return nutsCodes.bridgesTo(code);
  }

  /** The name of an area for people; empty when the content does not know it. */
  public Optional<Text> name(RegionCode area) {
    if (area.equals(RegionCode.NETHERLANDS) || area.equals(COUNTRY_IN_TABLES)) {
      return Optional.of(Remarks.country());
    }
    if (area.level() == RegionLevel.COUNTRY) {
      return nuts(area).map(_ -> country(area));
    }
    Optional<String> name =
        switch (area.level()) {
          case PROVINCE -> Optional.ofNullable(areas.provinces().get(area)).map(Province::name);
          case COROP -> Optional.ofNullable(areas.coropAreas().get(area)).map(CoropArea::name);
          case MUNICIPALITY -> municipality(area).map(this::distinctName);
          case OWN_REGION -> ownRegion(area).map(OwnRegion::name);
          case COUNTRY, NUTS_1, NUTS_3 -> nuts(area).map(NutsRegion::name);
          case NUTS_2 ->
              areas.provinces().values().stream()
                  .filter(province -> province.nuts2().equals(area))
                  .map(Province::name)
                  .findFirst()
                  .or(() -> nuts(area).map(NutsRegion::name));
        };
    return name.map(same -> new Text(same, same));
  }

  /** A country in each language; Eurostat has a code of its own for one of them. */
  private static Text country(RegionCode code) {
    Locale country = Locale.of("", code.value().equals(GREECE_AT_EUROSTAT) ? GREECE : code.value());
    return new Text(
        country.getDisplayCountry(Locale.of("nl")), country.getDisplayCountry(Locale.of("en")));
  }

  /** The name of an area for people; its code when the content does not know it. */
  public String name(RegionCode area, Language language) {
    return name(area).map(name -> name.in(language)).orElse(area.value());
  }

  /**
   * The name of a municipality, with an addition such as {@code Bergen (L.)} where another current
   * one bears the same. For an ended one its official name.
   */
  public String distinctName(Municipality municipality) {
    return names.distinctName(municipality);
  }

  /**
   * The distinct names of the current municipalities, to choose from. In Dutch order; {@code 's-}
   * and {@code 't} do not count, so 's-Hertogenbosch stands under H, while De Bilt stands under D.
   * Each name leads {@link #find} back to its municipality.
   */
  public List<String> currentNames() {
    return currentNames;
  }

  /**
   * Finds the current municipality someone means. Forgives case, accents, apostrophes, hyphens,
   * {@code gemeente} before it, a missing article and one or two wrong letters; knows villages,
   * other names and municipalities that ended. Any text is safe: only its start is looked at.
   */
  public Lookup find(String typed) {
    return names.find(typed);
  }

  private static List<String> sorted(List<String> names) {
    Collator collator = Collator.getInstance(Locale.of("nl", "NL"));
    return names.stream()
        .sorted(
            Comparator.comparing(
                    (String name) -> name.replaceFirst("^'[st][- ]", ""),
                    (one, other) -> collator.compare(one, other))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }
}
