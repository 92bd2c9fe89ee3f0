package nl.biotoop.boundary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.sources.geojson.GeoFeature;
import nl.biotoop.sources.geojson.GeoFeature.Spot;
import nl.biotoop.sources.geojson.GeoJson;
import nl.biotoop.sources.geojson.SmallMap;
import nl.biotoop.sources.geojson.SmallMap.Shape;
import nl.biotoop.sources.http.SourceRefused;
import nl.biotoop.sources.table.Remark;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.outline.Outline;
import nl.biotoop.territory.outline.Outline.Point;
import nl.biotoop.territory.outline.Outline.Ring;
import org.springframework.stereotype.Component;

/** Reads the borders of all areas of a map from GeoJSON: all of them, or none. */
@Component
final class BoundaryReading {
  /** Of all borders of a map together: at most about 60 kB in a page, before it is packed. */
  static final int MOST_POINTS = 4_500;

  private static final int MOST_FAULTS = 10;
  private static final int MOST_SHOWN = 12;

  /** Where offices put their codes, the most certain first. */
  private static final List<String> USUAL = List.of("statcode", "code", "NUTS_ID", "id");

  private final MapAreas areas;

  BoundaryReading(MapAreas areas) {
    this.areas = areas;
  }

  /** What came of reading. */
  sealed interface Result {}

  /**
   * The outlines, by code.
   *
   * @param leftOut how many areas of the file are not on the map
   */
  record Read(List<Outline> outlines, int leftOut) implements Result {}

  /**
   * Nothing.
   *
   * @param faults what is wrong, at least one
   * @param properties from which to choose the one with the codes; none when that is not the matter
   */
  record Refused(List<Remark> faults, List<String> properties) implements Result {}

  /** What is told in both languages. */
  static Remark told(Function<Words, String> text) {
    return new Remark(text.apply(Words.of(Language.NL)), text.apply(Words.of(Language.EN)));
  }

  private static Refused refused(Function<Words, String> text) {
    return new Refused(List.of(told(text)), List.of());
  }

  /**
   * Reads a file.
   *
   * @param property where the codes stand; {@code ""} to find out
   * @throws SourceRefused when it is no GeoJSON of areas
   */
  Result read(MapLevel level, Path file, long largest, String property, int year) {
    List<GeoFeature> features = GeoJson.read(file, largest);
    List<String> names = withCodes(features, level);
    if (!property.isEmpty()) {
      names = names.contains(property) ? List.of(property) : names;
    }
    if (names.isEmpty()) {
      return noCodes(features, level);
    }
    Optional<String> usual = USUAL.stream().filter(names::contains).findFirst();
    if (usual.isEmpty() && names.size() > 1) {
      return new Refused(List.of(told(words -> words.text("boundary.fault.choose"))), names);
    }
    OptionalInt said = year(features);
    if (said.isPresent() && said.getAsInt() != year) {
      String other = Integer.toString(said.getAsInt());
      return refused(words -> words.text("boundary.fault.year", other, Integer.toString(year)));
    }
    return matched(features, usual.orElseGet(names::getFirst), level);
  }

  /** The properties in which at least half of the areas have a code of this sort. */
  private static List<String> withCodes(List<GeoFeature> features, MapLevel level) {
    Map<String, Integer> counts = new TreeMap<>();
    for (GeoFeature one : features) {
      one.properties()
          .forEach((name, value) -> {
            if (isOf(value, level)) {
              counts.merge(name, 1, Integer::sum);
            }
          });
    }
    return counts.entrySet().stream()
        .filter(it -> 2 * it.getValue() >= features.size())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isOf(String value, MapLevel level) {
    return RegionCode.read(value).filter(code -> code.level() == level.areas()).isPresent();
  }

  private static Refused noCodes(List<GeoFeature> features, MapLevel level) {
    for (MapLevel other : MapLevel.values()) {
      if (other != level && !withCodes(features, other).isEmpty()) {
        return refused(words -> otherLevel(level, other, words));
      }
    }
    String names =
        features.getFirst().properties().keySet().stream()
            .sorted()
            .limit(MOST_SHOWN)
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? refused(words -> words.text("boundary.fault.no-properties"))
        : refused(words -> words.text("boundary.fault.no-codes", names));
  }

  private static String otherLevel(MapLevel level, MapLevel other, Words words) {
    return words.text(
        "boundary.fault.other-level",
        words.text("boundary.level." + other.code()),
        words.text("boundary.level." + level.code()));
  }

  /** The year that Statistics Netherlands writes with each area, when it is the same for all. */
  private static OptionalInt year(List<GeoFeature> features) {
    Set<String> years = new TreeSet<>();
    for (GeoFeature one : features) {
      String whole = one.properties().getOrDefault("jrstatcode", "");
      years.add(
          one.properties()
              .getOrDefault("jaarcode", whole.length() > 4 ? whole.substring(0, 4) : ""));
    }
    String only = years.size() == 1 ? years.iterator().next() : "";
    return only.matches("[12][0-9]{3}")
        ? OptionalInt.of(Integer.parseInt(only))
        : OptionalInt.empty();
  }

  private Result matched(List<GeoFeature> features, String property, MapLevel level) {
    List<Remark> faults = new ArrayList<>();
    Map<RegionCode, GeoFeature> found = new LinkedHashMap<>();
    int leftOut = 0;
    for (GeoFeature one : features) {
      String value = one.properties().getOrDefault(property, "");
      Optional<RegionCode> code = RegionCode.read(value).filter(it -> it.level() == level.areas());
      MapAreas.Standing standing =
          code.map(it -> areas.standing(it, level)).orElse(MapAreas.Standing.UNKNOWN);
      switch (standing) {
        case NOT_ON_MAP -> leftOut++;
        case UNKNOWN ->
            faults.add(
                told(words -> words.text("boundary.fault.unknown", one.place(), property, value)));
        case OLDER ->
            faults.add(told(words -> words.text("boundary.fault.older", one.place(), value)));
        case ON_MAP -> {
          GeoFeature before = found.putIfAbsent(code.orElseThrow(), one);
          if (before != null) {
            faults.add(
                told(words ->
                    words.text("boundary.fault.twice", value, before.number(), one.number())));
          }
          misplaced(one, level).ifPresent(faults::add);
        }
      }
    }
    absent(found.keySet(), level).ifPresent(faults::add);
    if (!faults.isEmpty()) {
      return new Refused(shortened(faults), List.of());
    }
    return new Read(simplified(found), leftOut);
  }

  private static List<Remark> shortened(List<Remark> faults) {
    if (faults.size() <= MOST_FAULTS) {
      return faults;
    }
    List<Remark> shown = new ArrayList<>(faults.subList(0, MOST_FAULTS));
    shown.add(told(words -> words.text("boundary.fault.more", faults.size() - MOST_FAULTS)));
    return shown;
  }

  private static Optional<Remark> misplaced(GeoFeature feature, MapLevel level) {
    return spots(feature)
        .filter(spot -> !MapAreas.contains(level, spot.x(), spot.y()))
        .findFirst()
        .map(spot ->
            MapAreas.contains(level, spot.y(), spot.x())
                ? told(words -> words.text("boundary.fault.swapped", feature.place()))
                : told(words ->
                    words.text(
                        "boundary.fault.outside", feature.place(), spot.x() + ", " + spot.y())));
  }

  private static Stream<Spot> spots(GeoFeature feature) {
    return feature.patches().stream()
        .flatMap(patch -> patch.lines().stream())
        .flatMap(line -> line.spots().stream());
  }

  private Optional<Remark> absent(Set<RegionCode> found, MapLevel level) {
    List<String> absent =
        areas.required(level).stream()
            .filter(code -> !found.contains(code))
            .map(code -> code + " " + areas.name(code))
            .toList();
    if (absent.isEmpty()) {
      return Optional.empty();
    }
    String shown = String.join(", ", absent.subList(0, Math.min(MOST_SHOWN, absent.size())));
    String all = shown + (absent.size() > MOST_SHOWN ? ", …" : "");
    return Optional.of(told(words -> words.text("boundary.fault.absent", absent.size(), all)));
  }

  private static List<Outline> simplified(Map<RegionCode, GeoFeature> found) {
    Map<Integer, RegionCode> codes = new HashMap<>();
    found.forEach((code, feature) -> codes.put(feature.number(), code));
    return SmallMap.of(List.copyOf(found.values()), MOST_POINTS).stream()
        .map(shape -> outline(Optional.ofNullable(codes.get(shape.number())).orElseThrow(), shape))
        .sorted((one, other) -> one.area().compareTo(other.area()))
        .toList();
  }

  private static Outline outline(RegionCode code, Shape shape) {
    return new Outline(
        code,
        point(shape.label()),
        shape.lines().stream()
            .map(line -> new Ring(line.spots().stream().map(BoundaryReading::point).toList()))
            .toList());
  }

  private static Point point(Spot spot) {
    return new Point(spot.x(), spot.y());
  }
}
