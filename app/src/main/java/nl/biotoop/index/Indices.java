package nl.biotoop.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToDoubleFunction;
import nl.biotoop.index.IndexResult.Origin;
import nl.biotoop.index.IndexResult.Score;
import nl.biotoop.observation.Indicators;
import nl.biotoop.observation.Load;
import nl.biotoop.observation.Observations;
import nl.biotoop.observation.RegionFigure;
import nl.biotoop.observation.RegionFigures;
import nl.biotoop.observation.RegionFigures.Dated;
import nl.biotoop.observation.Vintage;
import nl.biotoop.statistics.descriptive.Correlation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/**
 * The indices: their versions, and what each comes to. A result is worked out when it is asked for
 * and kept for a while; it depends on nothing but specification, vintage, seed and draws.
 */
@Component
public class Indices {
  private static final int KEPT = 12;

  private final IndexVersions versions;
  private final SpecReader reader;
  private final Observations observations;
  private final Indicators indicators;
  private final RegionFigures figures;
  private final String software;
  private final ReentrantLock busy = new ReentrantLock();
  private final ReentrantLock trying = new ReentrantLock(true);
  private final Map<Key, IndexResult> results =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, IndexResult> eldest) {
          return size() > KEPT;
        }
      };

  Indices(
      IndexVersions versions,
      SpecReader reader,
      Observations observations,
      Indicators indicators,
      RegionFigures figures,
      ObjectProvider<BuildProperties> build) {
    this.versions = versions;
    this.reader = reader;
    this.observations = observations;
    this.indicators = indicators;
    this.figures = figures;
    BuildProperties known = build.getIfAvailable();
    this.software = known == null ? "dev" : String.valueOf(known.getVersion());
  }

  /** With the store as it is now: what became of a load since is told too. */
  private record Key(String json, Vintage vintage, long seed, int draws, Vintage now) {}

  /** Every version of every index, by id, the oldest first. */
  public List<Edition> editions() {
    return versions.all();
  }

  /** The newest version of each index, by id. */
  public List<Edition> newest() {
    Map<String, Edition> newest = new LinkedHashMap<>();
    editions().forEach(edition -> newest.put(edition.spec().id(), edition));
    return List.copyOf(newest.values());
  }

  /**
   * A version.
   *
   * @param key the id of an index for its newest version, or id and version: {@code eu-nuts2@1}
   */
  public Optional<Edition> find(String key) {
    return find(editions(), key);
  }

  /** The same among versions that were read before. */
  public static Optional<Edition> find(List<Edition> editions, String key) {
    return editions.stream()
        .filter(edition -> edition.spec().key().equals(key) || edition.spec().id().equals(key))
        .reduce((_, newer) -> newer);
  }

  /**
   * Reads a specification that is not one of the versions, to see what it would come to.
   *
   * @throws RefusedSpec with everything that is wrong
   */
  public IndexSpec read(String json) {
    return reader.read(json);
  }

  /** The store as it is known now. */
  public Vintage vintage() {
    return observations.vintage();
  }

  /** What a version comes to; the same for whoever asks, until a load comes or goes. */
  public IndexResult result(Edition edition) {
    return result(edition.spec(), edition.vintage(), edition.spec().seed(), edition.spec().draws());
  }

  /** What a specification comes to at a vintage, kept from an earlier time when it was asked. */
  public IndexResult result(IndexSpec spec, Vintage vintage, long seed, int draws) {
    Key key = new Key(spec.json(), vintage, seed, draws, observations.vintage());
    busy.lock();
    try {
      IndexResult kept = results.get(key);
      if (kept == null) {
        kept = compute(spec, vintage, seed, draws);
        results.put(key, kept);
      }
      return kept;
    } finally {
      busy.unlock();
    }
  }

  /** The same worked out anew from the raw cells; one at a time, for it takes a while. */
  public IndexResult recompute(Edition edition) {
    busy.lock();
    try {
      IndexSpec spec = edition.spec();
      return compute(spec, edition.vintage(), spec.seed(), spec.draws());
    } finally {
      busy.unlock();
    }
  }

  /**
   * What a result would be with other weights: the same figures, scale, draws and seed. Nothing of
   * it is kept, and the database is not asked.
   *
   * @param weights one for each part of the specification, 0 or more, not all 0
   */
  public IndexResult weighing(IndexResult result, List<Double> weights) {
    // In turn: each takes all cores for a moment, and among many at once one could wait for ever.
    trying.lock();
    try {
      return Calculation.of(result.spec().weighing(weights), result).result(result.origin());
    } finally {
      trying.unlock();
    }
  }

  private IndexResult compute(IndexSpec spec, Vintage vintage, long seed, int draws) {
    return calculation(spec, vintage)
        .result(new Origin(vintage, loads(spec, vintage), seed, draws, software));
  }

  private Calculation calculation(IndexSpec spec, Vintage vintage) {
    List<List<Dated>> found = new ArrayList<>();
    for (IndexSpec.Part part : spec.parts()) {
      found.add(
          figures.newest(
              part.dataset(),
              indicators.find(part.indicator()).orElseThrow(),
              spec.regions(),
              part.atOrBefore(),
              vintage));
    }
    return new Calculation(spec, found);
  }

  private List<Load> loads(IndexSpec spec, Vintage vintage) {
    List<String> used = spec.parts().stream().map(IndexSpec.Part::dataset).toList();
    return observations.loads(vintage).stream()
        .filter(load -> used.contains(load.dataset()))
        .toList();
  }

  /**
   * How places move when scale, aggregation and weights are chosen otherwise; none without scores.
   */
  public List<Robustness.Choice> robustness(IndexResult result) {
    return result.obstacle().isPresent()
        ? List.of()
        : Robustness.of(
            result.spec(), calculation(result.spec(), result.origin().vintage()).data());
  }

  /** How a result agrees with the index that its specification holds it against; none without. */
  public List<Agreement> agreement(IndexResult result) {
    return result
        .spec()
        .validation()
        .map(held -> {
          List<Dated> other =
              figures.newest(
                  held.dataset(),
                  indicators.find(held.indicator()).orElseThrow(),
                  result.spec().regions(),
                  held.year(),
                  result.origin().vintage());
          return List.of(
              agreement(result, other, held, true), agreement(result, other, held, false));
        })
        .orElse(List.of());
  }

  private static Agreement agreement(
      IndexResult result, List<Dated> other, IndexSpec.Held held, boolean direct) {
    List<Score> both = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (int region = 0; region < other.size(); region++) {
      Dated figure = other.get(region);
      Optional<Score> score = result.regions().get(region).score();
      if (score.isPresent()
          && figure.figure().value().isPresent()
          && figure.period().equals("" + held.year())
          && (!direct || figure.figure() instanceof RegionFigure.Published)) {
        both.add(score.get());
        values.add(figure.figure().value().getAsDouble());
      }
    }
    double[] theirs = values.stream().mapToDouble(Double::doubleValue).toArray();
    return new Agreement(
        direct ? "direct" : "bridged",
        both.size(),
        spearman(both, Score::value, theirs),
        spearman(both, score -> score.logarithmic().orElse(Double.NaN), theirs),
        spearman(both, Score::meanStandard, theirs));
  }

  private static double spearman(
      List<Score> scores, ToDoubleFunction<Score> number, double... theirs) {
    return Correlation.SPEARMAN
        .of(scores.stream().mapToDouble(number).toArray(), theirs)
        .coefficient();
  }
}
