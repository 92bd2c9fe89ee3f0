package nl.biotoop.territory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.sources.table.Row;
import nl.biotoop.territory.NutsBridge.Kind;

/** The European regions and the changes of their codes. */
final class NutsCodes {
  private static final String PART = " (part)";

  private final Map<RegionCode, NutsRegion> regions;
  private final Map<RegionCode, List<NutsBridge>> changes;
  private final Map<RegionCode, List<NutsBridge>> byEnd;

  NutsCodes(ContentFiles files) {
    regions = new LinkedHashMap<>();
    ContentTable.read(files, "nuts", NutsCodes::region, "code", "name", "country")
        .forEach(region -> regions.put(region.code(), region));
    changes = new LinkedHashMap<>();
    ContentTable.read(
            files,
            "nuts_bridge",
            NutsCodes::change,
            "from_code",
            "to_code",
            "change",
            "kind",
            "note")
        .forEach(
            change -> changes.computeIfAbsent(change.from(), _ -> new ArrayList<>()).add(change));
    byEnd =
        changes.keySet().stream()
            .flatMap(old -> bridges(old).stream())
            .collect(Collectors.groupingBy(NutsBridge::to));
  }

  /** The region with this code; empty when the table has none. */
  Optional<NutsRegion> region(RegionCode code) {
    return Optional.ofNullable(regions.get(code));
  }

  /** All regions of one level, of any version, in the order of the content. */
  List<NutsRegion> regions(RegionLevel level) {
    return regions.values().stream().filter(one -> one.code().level() == level).toList();
  }

  /** The bridges from this code to the codes at the end; none when it never changed. */
  List<NutsBridge> bridges(RegionCode code) {
    List<NutsBridge> ends = new ArrayList<>();
    for (NutsBridge change : changes.getOrDefault(code, List.of())) {
      follow(change, new HashSet<>(Set.of(code)), ends);
    }
    return ends;
  }

  /** The bridges from other codes that end at this one, in the order of the content. */
  List<NutsBridge> bridgesTo(RegionCode code) {
    return List.copyOf(byEnd.getOrDefault(code, List.of()));
  }

  private void follow(NutsBridge soFar, Set<RegionCode> path, List<NutsBridge> ends) {
    List<NutsBridge> later = changes.getOrDefault(soFar.to(), List.of());
    if (later.isEmpty() || !path.add(soFar.to())) {
      ends.add(soFar);
      return;
    }
    for (NutsBridge next : later) {
      NutsBridge longer =
          new NutsBridge(
              soFar.from(),
              next.to(),
              soFar.kind().further(next.kind()),
              soFar.change() + ", " + next.change(),
              soFar.note() + ", " + next.note());
      follow(longer, path, ends);
    }
    path.remove(soFar.to());
  }

  private static NutsRegion region(Row row) {
    return new NutsRegion(
        nuts(row, "code", row.text("code")),
        row.text("name"),
        nuts(row, "country", row.text("country")));
  }

  private static NutsBridge change(Row row) {
    String from = row.text("from_code");
    String to = row.text("to_code");
    String kind = row.text("kind");
    Optional<String> note = row.optionalText("note");
    String told = note.map(text -> kind + "; " + text).orElse(kind);
    return new NutsBridge(
        nuts(row, "from_code", from),
        nuts(row, "to_code", to),
        from.endsWith(PART)
            ? Kind.SPLIT
            : to.endsWith(PART)
                ? Kind.MERGED
                : told.contains("boundary") ? Kind.BORDER_MOVED : Kind.RECODED,
        row.text("change"),
        told);
  }

  private static RegionCode nuts(Row row, String column, String cell) {
    String code = cell.endsWith(PART) ? cell.substring(0, cell.length() - PART.length()) : cell;
    return RegionCode.read(code)
        .filter(read ->
            switch (read.level()) {
              case COUNTRY, NUTS_1, NUTS_2, NUTS_3 -> true;
              case PROVINCE, COROP, MUNICIPALITY, OWN_REGION -> false;
            })
        .orElseThrow(() -> row.fault(column, "'" + cell + "' is geen NUTS-code"));
  }
}
