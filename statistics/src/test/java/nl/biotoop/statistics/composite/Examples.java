package nl.biotoop.statistics.composite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import nl.biotoop.statistics.table.IndicatorTable;
import nl.biotoop.statistics.table.Units;

/** Small data sets for tests. */
public final class Examples {

  private Examples() {}

  /** Two pillars of two indicators, four units A to D; one value is missing. */
  public static IndexData small() {
    List<Element> elements =
        List.of(
            Element.indicator("a", "P"),
            Element.indicator("b", "P").weighing(3),
            Element.indicator("c", "Q"),
            Element.indicator("d", "Q"),
            Element.aggregate("P", 2, "I"),
            Element.aggregate("Q", 2, "I"),
            Element.aggregate("I", 3, ""));
    double[] cells = {
      1, 2, 3, 5, //
      10, 30, 20, 50, //
      4, 3, 2, 1, //
      7, Double.NaN, 9, 8
    };
    return data(List.of("A", "B", "C", "D"), elements, cells);
  }

  /**
   * Two units in two years, one indicator twice; every score of the second year is above every
   * score of the first. In 2025 the units change places.
   */
  public static IndexData panel() {
    List<Element> elements =
        List.of(
            Element.indicator("a", "I"),
            Element.indicator("b", "I"),
            Element.aggregate("I", 2, ""));
    List<String> codes = List.of("A", "B", "A", "B");
    Units units = new Units(codes, codes, List.of(2024, 2024, 2025, 2025), Map.of(), Map.of());
    double[] cells = {1, 2, 4, 3, 1, 2, 4, 3};
    return new IndexData(
        units, IndicatorTable.copyOf(codes, List.of("a", "b"), cells), Framework.of(elements));
  }

  /** Pillars of random positive indicators, a seed a set; one value in twenty is missing. */
  public static IndexData random(long seed, int units, int pillars, int each) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<Element> elements = new ArrayList<>();
    for (int pillar = 0; pillar < pillars; pillar++) {
      for (int i = 0; i < each; i++) {
        elements.add(
            Element.indicator("i" + pillar + "_" + i, "P" + pillar)
                .weighing(0.5 + random.nextDouble()));
      }
    }
    for (int pillar = 0; pillar < pillars; pillar++) {
      elements.add(Element.aggregate("P" + pillar, 2, "I"));
    }
    elements.add(Element.aggregate("I", 3, ""));
    double[] cells = new double[units * pillars * each];
    for (int cell = 0; cell < cells.length; cell++) {
      cells[cell] = random.nextInt(20) == 0 ? Double.NaN : Math.exp(random.nextGaussian());
    }
    return data(IntStream.range(0, units).mapToObj(u -> "u" + u).toList(), elements, cells);
  }

  private static IndexData data(List<String> units, List<Element> elements, double[] cells) {
    Framework framework = Framework.of(elements);
    return new IndexData(
        Units.of(units),
        IndicatorTable.copyOf(
            units, framework.indicators().stream().map(Element::code).toList(), cells),
        framework);
  }
}
