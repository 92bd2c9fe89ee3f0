package nl.biotoop.statistics.uncertainty;

import java.util.List;
import nl.biotoop.statistics.composite.CompositeIndex;

/**
 * How many runs of an index fit in memory. Counted is what each run keeps until the end, in half of
 * the memory: the other half is for the index itself, the runs at work, and the reader of results.
 *
 * @param memory all that may be used, in bytes, such as {@link Runtime#maxMemory}
 */
public record Room(long memory) {

  /** Header, length and reference of an array, rounded up. */
  private static final long ARRAY = 32;

  private static final long NUMBER = Double.BYTES;

  /** The most draws of {@link MonteCarlo} and {@link BottleneckProbability}. */
  public int draws(CompositeIndex index, List<Variation> variations) {
    long units = index.data().units().count();
    long scoresAndRanks = 2 * (ARRAY + NUMBER * units);
    return most(scoresAndRanks + uniforms(variations) + sets(index, variations), 1);
  }

  /** The highest N of {@link Sensitivity}, which makes N(d + 2) runs. */
  public int base(CompositeIndex index, List<Variation> variations) {
    int blocks = variations.size() + 2;
    long shift = NUMBER;
    long terms = 4 * NUMBER;
    return most(blocks * (uniforms(variations) + shift) + sets(index, variations) + terms, blocks);
  }

  /** With the reason of a run that failed. */
  private static long uniforms(List<Variation> variations) {
    return ARRAY + NUMBER * variations.size() + NUMBER;
  }

  private static long sets(CompositeIndex index, List<Variation> variations) {
    long elements = index.data().framework().size();
    return variations.stream().allMatch(one -> one instanceof Variation.Discrete)
        ? 0
        : ARRAY + NUMBER * elements;
  }

  private int most(long bytes, int runs) {
    return (int) Math.min(memory / 2 / bytes, Integer.MAX_VALUE / runs);
  }
}
