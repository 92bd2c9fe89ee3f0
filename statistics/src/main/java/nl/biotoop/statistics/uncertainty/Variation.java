package nl.biotoop.statistics.uncertainty;

import java.util.List;
import nl.biotoop.statistics.composite.aggregate.Aggregation;
import nl.biotoop.statistics.composite.impute.Imputation;
import nl.biotoop.statistics.composite.normalise.Normalisation;

/** One choice that is varied: alternatives with equal chance, or a distribution. */
public sealed interface Variation {

  /** The name in tables of results, as in the specification file. */
  String name();

  /** A variation among named alternatives. */
  sealed interface Discrete extends Variation {
    /** What each alternative is called. */
    List<String> labels();
  }

  /** Another normalisation. */
  record OfNormalisation(List<String> labels, List<Normalisation> among) implements Discrete {
    public OfNormalisation {
      labels = List.copyOf(labels);
      among = List.copyOf(among);
    }

    @Override
    public String name() {
      return "normalise";
    }
  }

  /** Another imputation. */
  record OfImputation(List<String> labels, List<Imputation> among) implements Discrete {
    public OfImputation {
      labels = List.copyOf(labels);
      among = List.copyOf(among);
    }

    @Override
    public String name() {
      return "impute";
    }
  }

  /** Another aggregation, on every level. */
  record OfAggregation(List<String> labels, List<Aggregation> among) implements Discrete {
    public OfAggregation {
      labels = List.copyOf(labels);
      among = List.copyOf(among);
    }

    @Override
    public String name() {
      return "aggregate";
    }
  }

  /** Another maximum for winsorising. */
  record OfWinsorising(List<Integer> among) implements Discrete {
    public OfWinsorising {
      among = List.copyOf(among);
    }

    @Override
    public String name() {
      return "treat.winsorise";
    }

    @Override
    public List<String> labels() {
      return among.stream().map(String::valueOf).toList();
    }
  }

  /** One of the named elements weighs nothing, each with equal chance. */
  record OfOneLeftOut(List<String> labels) implements Discrete {
    public OfOneLeftOut {
      labels = List.copyOf(labels);
    }

    @Override
    public String name() {
      return "indicator";
    }
  }

  /**
   * Weights drawn in each group from a Dirichlet distribution around the given ones: {@code αᵢ =
   * concentration · wᵢ/Σw}. The higher the concentration, the nearer.
   */
  record OfDirichletWeights(double concentration) implements Variation {
    public OfDirichletWeights {
      if (!(concentration > 0)) {
        throw new IllegalArgumentException(
            "The concentration (" + concentration + ") must be above 0.");
      }
    }

    @Override
    public String name() {
      return "weights.dirichlet";
    }
  }

  /** Weights {@code w + (2u − 1) · share · w} with u uniform, for every element. */
  record OfNoisyWeights(double share) implements Variation {
    public OfNoisyWeights {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException(
            "The share of noise (" + share + ") must lie between 0 and 1.");
      }
    }

    @Override
    public String name() {
      return "weights.noise";
    }
  }

  /**
   * Measurement error: every raw value {@code x · (1 + share · z)} with z standard normal, so every
   * step is done anew in each draw.
   */
  record OfMeasurement(double share) implements Variation {
    public OfMeasurement {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException(
            "The relative error (" + share + ") must lie between 0 and 1.");
      }
    }

    @Override
    public String name() {
      return "measurement";
    }
  }
}
