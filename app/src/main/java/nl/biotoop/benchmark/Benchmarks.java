package nl.biotoop.benchmark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.benchmark.Standing.ElementStanding;
import nl.biotoop.benchmark.Standing.Measured;
import nl.biotoop.benchmark.Standing.Position;
import nl.biotoop.ecosystem.Term;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.Indicators;
import nl.biotoop.observation.Observations;
import nl.biotoop.observation.Vintage;
import nl.biotoop.statistics.benchmark.PeerGroup;
import nl.biotoop.territory.CoropArea;
import nl.biotoop.territory.Municipality;
import nl.biotoop.territory.Province;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;

/**
 * Where regions stand, by the newest figures in the store. Most figures exist for European regions
 * of the second level only, in the Netherlands the provinces: a smaller region is told of by the
 * one it lies in. Figures of COROP areas are compared among COROP areas. What was worked out is
 * kept until a load comes or goes.
 */
@Component
public class Benchmarks {
  private static final String PRODUCT = "gdp_per_inhabitant_pps";

  private final Comparisons.Reader reader;
  private final Observations observations;
  private final Indicators indicators;
  private final Territories territories;
  private final Vocabulary vocabulary;
  private final AtomicReference<Known> known = new AtomicReference<>();

  Benchmarks(
      Comparisons.Reader reader,
      Observations observations,
      Indicators indicators,
      Territories territories,
      Vocabulary vocabulary) {
    this.reader = reader;
    this.observations = observations;
    this.indicators = indicators;
    this.territories = territories;
    this.vocabulary = vocabulary;
  }

  /** What was read and worked out at a vintage. */
  private record Known(Comparisons comparisons, Map<RegionCode, Standing> standings) {}

  /**
   * Where a region stands.
   *
   * @return empty for a region that nothing is compared of: a municipality, a country, or a code
   *     that no comparison has
   */
  public Optional<Standing> of(RegionCode region) {
    Known now = known();
    Optional<RegionCode> area = area(region);
    Comparisons all = now.comparisons();
    return isCompared(region, area, all)
        ? Optional.of(now.standings().computeIfAbsent(region, code -> standing(code, area, all)))
        : Optional.empty();
  }

  /**
   * The place of a region on each element among the regions most like it, in the order of the
   * vocabulary. Worked out when asked for: no page shows it by itself.
   *
   * @return empty for a region that nothing is compared of
   */
  public SequencedMap<Term, Place> places(RegionCode region) {
    Comparisons all = known().comparisons();
    Optional<RegionCode> area = area(region);
    SequencedMap<Term, Place> places = new LinkedHashMap<>();
    if (isCompared(region, area, all)) {
      Optional<PeerGroup> peers = peers(area, all);
      for (Term element : vocabulary.elements()) {
        List<Panel> measures =
            area.map(code -> all.european().known(codesOf(element), code)).orElse(List.of());
        places.put(
            element,
            peers
                .map(group -> all.european().place(measures, group))
                .orElseGet(Place.Unknown::new));
      }
    }
    return places;
  }

  private static Optional<PeerGroup> peers(Optional<RegionCode> area, Comparisons now) {
    Panel product = now.european().panels().get(PRODUCT);
    return product == null
        ? Optional.empty()
        : area.flatMap(code ->
            now.population()
                .flatMap(population -> now.european().peers(code, population, product)));
  }

  private static boolean isCompared(RegionCode region, Optional<RegionCode> area, Comparisons all) {
    return all.dutch().regions().contains(region)
        || area.filter(all.european().regions()::contains).isPresent();
  }

  /**
   * The figures of a region through the years: first those of the elements, in the order of the
   * vocabulary, then outputs and outcomes. A figure of which no year has a value is left out.
   *
   * @return empty for a region that nothing is compared of
   */
  public Optional<List<Course>> courses(RegionCode region) {
    Comparisons all = known().comparisons();
    Optional<RegionCode> area = area(region);
    if (!isCompared(region, area, all)) {
      return Optional.empty();
    }
    List<Course> courses = new ArrayList<>();
    for (Term element : vocabulary.elements()) {
      for (String code : codesOf(element)) {
        area.flatMap(it -> all.european().course(code, it, Optional.of(element)))
            .ifPresent(courses::add);
      }
    }
    for (Indicator one : indicators.all()) {
      if (one.element().isEmpty()) {
        all.dutch()
            .course(one.code(), region, Optional.empty())
            .or(() -> area.flatMap(it -> all.european().course(one.code(), it, Optional.empty())))
            .ifPresent(courses::add);
      }
    }
    return Optional.of(courses);
  }

  /** The European regions that are compared, by code. */
  public List<RegionCode> europeanRegions() {
    return known().comparisons().european().regions();
  }

  private Known known() {
    Vintage now = observations.vintage();
    Known before = known.get();
    if (before == null || !before.comparisons().vintage().equals(now)) {
      before = new Known(reader.read(now), new ConcurrentHashMap<>());
      known.set(before);
    }
    return before;
  }

  /** The European region that a region is, or lies in with all its municipalities. */
  private Optional<RegionCode> area(RegionCode region) {
    return switch (region.level()) {
      case NUTS_2 -> Optional.of(region);
      case PROVINCE -> province(region).map(Province::nuts2);
      case COROP ->
          territories.coropAreas().stream()
              .filter(corop -> corop.code().equals(region))
              .findFirst()
              .flatMap(corop -> province(corop.province()))
              .map(Province::nuts2);
      case OWN_REGION -> {
        Set<RegionCode> provinces =
            territories.municipalitiesIn(region).stream()
                .map(Municipality::province)
                .collect(Collectors.toSet());
        yield provinces.size() == 1
            ? province(provinces.iterator().next()).map(Province::nuts2)
            : Optional.empty();
      }
      case COUNTRY, NUTS_1, NUTS_3, MUNICIPALITY -> Optional.empty();
    };
  }

  private Optional<Province> province(RegionCode code) {
    return territories.provinces().stream().filter(it -> it.code().equals(code)).findFirst();
  }

  private Standing standing(RegionCode region, Optional<RegionCode> area, Comparisons now) {
    Comparison european = now.european();
    Optional<Panel> product = Optional.ofNullable(european.panels().get(PRODUCT));
    Optional<PeerGroup> peers = peers(area, now);
    Optional<PeerGroup> neighbours =
        Optional.of(region)
            .filter(now.dutch().regions()::contains)
            .map(code -> now.dutch().others(code, sharing(code)));
    SequencedMap<Term, List<Panel>> measures = new LinkedHashMap<>();
    List<ElementStanding> elements = new ArrayList<>();
    for (Term element : vocabulary.elements()) {
      List<String> codes = codesOf(element);
      List<Panel> ofArea = area.map(code -> european.known(codes, code)).orElse(List.of());
      measures.put(element, ofArea);
      elements.add(element(element, ofArea, area, peers, european));
    }
    return new Standing(
        region,
        area,
        Stream.of(now.population(), product)
            .flatMap(Optional::stream)
            .flatMap(panel -> area.flatMap(code -> panel.figure(code, 0)).stream())
            .toList(),
        peers.stream()
            .flatMap(group -> Comparison.shown(group).stream())
            .map(peer -> new Standing.Peer(european.regions().get(peer.unit()), peer.distance()))
            .toList(),
        elements,
        results(region, area, peers, neighbours, now),
        area.flatMap(code -> new Diagnosis(european).of(code, measures)),
        now.vintage());
  }

  private List<String> codesOf(Term element) {
    return indicators.all().stream()
        .filter(one -> one.element().filter(element.id()::equals).isPresent())
        .map(Indicator::code)
        .toList();
  }

  private static ElementStanding element(
      Term element,
      List<Panel> measures,
      Optional<RegionCode> area,
      Optional<PeerGroup> peers,
      Comparison comparison) {
    if (area.isEmpty() || peers.isEmpty()) {
      return new ElementStanding(element, List.of(), new Position.Unknown(), List.of());
    }
    return new ElementStanding(
        element,
        measures.stream()
            .flatMap(panel -> comparison.measured(panel, area.get(), peers.get()).stream())
            .toList(),
        comparison.position(measures, peers.get()),
        comparison.better(measures, peers.get()));
  }

  /** Outputs and outcomes, but for what the peers were chosen on. */
  private List<Measured> results(
      RegionCode region,
      Optional<RegionCode> area,
      Optional<PeerGroup> peers,
      Optional<PeerGroup> neighbours,
      Comparisons now) {
    List<Measured> results = new ArrayList<>();
    for (Indicator one : indicators.all()) {
      if (one.element().isPresent() || one.code().equals(PRODUCT)) {
        continue;
      }
      Panel local = now.dutch().panels().get(one.code());
      Panel wide = now.european().panels().get(one.code());
      if (local != null && neighbours.isPresent()) {
        now.dutch().measured(local, region, neighbours.get()).ifPresent(results::add);
      } else if (wide != null && area.isPresent() && peers.isPresent()) {
        now.european().measured(wide, area.get(), peers.get()).ifPresent(results::add);
      }
    }
    return results;
  }

  /** The regions of the Dutch comparison that share ground with one, and all other own regions. */
  private Set<RegionCode> sharing(RegionCode region) {
    Set<Municipality> ground = new HashSet<>(territories.municipalitiesIn(region));
    Set<RegionCode> sharing =
        territories.coropAreas().stream()
            .map(CoropArea::code)
            .filter(
                corop -> territories.municipalitiesIn(corop).stream().anyMatch(ground::contains))
            .collect(Collectors.toCollection(HashSet::new));
    // Own regions lie in COROP areas that are compared already.
    territories.ownRegions().forEach(own -> sharing.add(own.id()));
    return sharing;
  }
}
