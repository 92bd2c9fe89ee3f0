package nl.biotoop.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.sources.table.Row;

/**
 * The Dutch areas of the content, checked against each other: every current municipality has one
 * COROP area, of its own province, and at most one own region.
 *
 * @param year the year in which the current municipalities lie in these areas
 * @param municipalities current and ended, in the order of the content
 * @param coropByMunicipality of the current municipalities
 * @param ownByMunicipality of the municipalities that have an own region
 */
record Areas(
    int year,
    SequencedMap<RegionCode, Municipality> municipalities,
    SequencedMap<RegionCode, Province> provinces,
    SequencedMap<RegionCode, CoropArea> coropAreas,
    Map<RegionCode, CoropArea> coropByMunicipality,
    SequencedMap<RegionCode, OwnRegion> ownRegions,
    Map<RegionCode, OwnRegion> ownByMunicipality) {

  private record Link(RegionCode municipality, CoropArea corop, int year) {}

  private record Member(RegionCode region, String name, Municipality municipality) {}

  /**
   * Reads the areas.
   *
   * @throws ContentFault when a file is missing, faulty, or does not fit the others
   */
  static Areas read(ContentFiles files) {
    SequencedMap<RegionCode, Province> provinces =
        byCode(
            ContentTable.read(
                files, "provinces", Areas::province, "code", "name", "nuts2_2024", "nuts2_2021"),
            Province::code,
            "provinces");
    SequencedMap<RegionCode, CoropArea> corops =
        byCode(
            ContentTable.read(
                files, "corop", row -> corop(row, provinces), "code", "name", "province"),
            CoropArea::code,
            "corop");
    SequencedMap<RegionCode, Municipality> municipalities =
        byCode(
            ContentTable.read(
                files,
                "municipalities",
                row -> municipality(row, provinces),
                "code",
                "name",
                "valid_from",
                "valid_to",
                "province",
                "cbs_name"),
            Municipality::code,
            "municipalities");
    SequencedMap<RegionCode, Link> links =
        byCode(
            ContentTable.read(
                files,
                "municipality_corop",
                row -> link(row, municipalities, corops),
                "municipality",
                "corop",
                "year"),
            Link::municipality,
            "municipality_corop");
    int year = links.firstEntry().getValue().year();
    for (Link link : links.values()) {
      if (link.year() != year) {
        throw fault("municipality_corop", "er staan verschillende jaren in");
      }
    }
    for (Municipality municipality : municipalities.values()) {
      if (municipality.isCurrent() && !links.containsKey(municipality.code())) {
        throw fault("municipality_corop", "gemeente '" + municipality.code() + "' ontbreekt");
      }
    }
    Map<RegionCode, CoropArea> coropByMunicipality = new HashMap<>();
    links.values().forEach(link -> coropByMunicipality.put(link.municipality(), link.corop()));
    SequencedMap<RegionCode, OwnRegion> ownRegions = ownRegions(files, municipalities);
    Map<RegionCode, OwnRegion> ownByMunicipality = new HashMap<>();
    for (OwnRegion region : ownRegions.values()) {
      for (Municipality member : region.municipalities()) {
        ownByMunicipality.put(member.code(), region);
      }
    }
    return new Areas(
        year,
        Collections.unmodifiableSequencedMap(municipalities),
        Collections.unmodifiableSequencedMap(provinces),
        Collections.unmodifiableSequencedMap(corops),
        Collections.unmodifiableMap(coropByMunicipality),
        Collections.unmodifiableSequencedMap(ownRegions),
        Collections.unmodifiableMap(ownByMunicipality));
  }

  /** The current municipalities, in the order of the content. */
  List<Municipality> current() {
    return municipalities.values().stream().filter(Municipality::isCurrent).toList();
  }

  private static SequencedMap<RegionCode, OwnRegion> ownRegions(
      ContentFiles files, Map<RegionCode, Municipality> municipalities) {
    List<Member> members =
        ContentTable.read(
            files,
            "own_regions",
            row ->
                new Member(
                    ContentTable.code(row, "region", RegionLevel.OWN_REGION),
                    row.text("name"),
                    current(row, municipalities)),
            "region",
            "name",
            "municipality");
    byCode(members, member -> member.municipality().code(), "own_regions");
    SequencedMap<RegionCode, List<Member>> byRegion = new LinkedHashMap<>();
    members.forEach(
        member -> byRegion.computeIfAbsent(member.region(), _ -> new ArrayList<>()).add(member));
    SequencedMap<RegionCode, OwnRegion> regions = new LinkedHashMap<>();
    byRegion.forEach((id, own) ->
        regions.put(
            id,
            new OwnRegion(
                id, own.getFirst().name(), own.stream().map(Member::municipality).toList())));
    return regions;
  }

  private static Province province(Row row) {
    return new Province(
        ContentTable.code(row, "code", RegionLevel.PROVINCE),
        row.text("name"),
        ContentTable.code(row, "nuts2_2024", RegionLevel.NUTS_2),
        ContentTable.code(row, "nuts2_2021", RegionLevel.NUTS_2));
  }

  private static CoropArea corop(Row row, Map<RegionCode, Province> provinces) {
    return new CoropArea(
        ContentTable.code(row, "code", RegionLevel.COROP),
        row.text("name"),
        known(row, "province", provinces).code());
  }

  private static Municipality municipality(Row row, Map<RegionCode, Province> provinces) {
    Optional<LocalDate> from = row.optionalDate("valid_from");
    Optional<LocalDate> until = row.optionalDate("valid_to");
    if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
      throw row.fault("valid_to", "het einde ligt niet na het begin");
    }
    return new Municipality(
        ContentTable.code(row, "code", RegionLevel.MUNICIPALITY),
        row.text("name"),
        row.text("cbs_name"),
        from,
        until,
        known(row, "province", provinces).code());
  }

  private static Link link(
      Row row, Map<RegionCode, Municipality> municipalities, Map<RegionCode, CoropArea> corops) {
    Municipality municipality = current(row, municipalities);
    CoropArea corop = known(row, "corop", corops);
    if (!corop.province().equals(municipality.province())) {
      throw row.fault("corop", "'" + corop.code() + "' ligt in een andere provincie");
    }
    String year = row.text("year");
    if (!year.matches("[12][0-9]{3}")) {
      throw row.fault("year", "'" + year + "' is geen jaar");
    }
    return new Link(municipality.code(), corop, Integer.parseInt(year));
  }

  private static Municipality current(Row row, Map<RegionCode, Municipality> municipalities) {
    Municipality municipality = known(row, "municipality", municipalities);
    if (!municipality.isCurrent()) {
      throw row.fault("municipality", "'" + municipality.code() + "' bestaat niet meer");
    }
    return municipality;
  }

  private static <T> T known(Row row, String column, Map<RegionCode, T> areas) {
    String cell = row.text(column);
    return RegionCode.read(cell)
        .flatMap(code -> Optional.ofNullable(areas.get(code)))
        .orElseThrow(() -> row.fault(column, "'" + cell + "' is niet bekend"));
  }

  private static <T> SequencedMap<RegionCode, T> byCode(
      List<T> values, Function<T, RegionCode> code, String table) {
    SequencedMap<RegionCode, T> byCode = new LinkedHashMap<>();
    for (T value : values) {
      if (byCode.putIfAbsent(code.apply(value), value) != null) {
        throw fault(table, "'" + code.apply(value) + "' staat er twee keer");
      }
    }
    return byCode;
  }

  private static ContentFault fault(String table, String problem) {
    return new ContentFault("territory/" + table + ".csv: " + problem);
  }
}
