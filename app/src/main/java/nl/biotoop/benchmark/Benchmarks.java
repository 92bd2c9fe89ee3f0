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
    boolean local = all.dutch().regions().contains(region);
    if (!local && area.filter(all.european().regions()::contains).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(now.standings().computeIfAbsent(region, code -> standing(code, area, all)));
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
    Optional<PeerGroup> peers =
        area.flatMap(code ->
            now.population()
                .flatMap(
                    population -> product.flatMap(it -> european.peers(code, population, it))));
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
