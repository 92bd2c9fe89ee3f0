package nl.biotoop.statistics.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import nl.biotoop.statistics.audit.Finding.Rule;
import nl.biotoop.statistics.composite.CompositeIndex;
import nl.biotoop.statistics.composite.Element;
import nl.biotoop.statistics.composite.Framework;
import nl.biotoop.statistics.composite.IndexData;
import nl.biotoop.statistics.composite.IndexSpecification;
import nl.biotoop.statistics.table.IndicatorTable;
import nl.biotoop.statistics.table.Units;
import org.junit.jupiter.api.Test;

class CoherenceAuditTest {

  private static final double[] RISING = {1, 2, 3, 4, 5, 6, 7, 8};

  /** Findings of an index of columns under one top. */
  private static List<Finding> audited(double[]... columns) {
    List<Element> elements =
        new java.util.ArrayList<>(
            IntStream.range(0, columns.length)
                .mapToObj(i -> Element.indicator("i" + i, "I"))
                .toList());
    elements.add(Element.aggregate("I", 2, ""));
    List<String> units = IntStream.range(0, columns[0].length).mapToObj(u -> "u" + u).toList();
    double[] cells =
        IntStream.range(0, columns.length)
            .boxed()
            .flatMapToDouble(i -> java.util.Arrays.stream(columns[i]))
            .toArray();
    Framework framework = Framework.of(elements);
    IndexData data =
        new IndexData(
            Units.of(units),
            IndicatorTable.copyOf(
                units, framework.indicators().stream().map(Element::code).toList(), cells),
            framework);
    return CoherenceAudit.usual().of(CompositeIndex.of(IndexSpecification.plain(), data));
  }

  private static List<Rule> rules(List<Finding> findings) {
    return findings.stream().map(Finding::rule).distinct().toList();
  }

  @Test
  void indicatorsThatHangTogetherGiveNoFindings() {
    assertThat(
            audited(
                new double[] {1, 3, 2, 5, 4, 7, 6, 8},
                new double[] {2, 1, 4, 3, 6, 5, 8, 7},
                new double[] {1, 2, 4, 3, 5, 8, 7, 6}))
        .isEmpty();
  }

  @Test
  void twoOfTheSameAreRedundant() {
    assertThat(audited(RISING, RISING)).contains(new Finding(Rule.REDUNDANT, "i0", "i1", 1, 0.92));
  }

  @Test
  void oneThatRunsAgainstTheOthersIsFoundOpposedAndNegative() {
    double[] falling = {8, 7, 6, 5, 4, 3, 2, 0.9};
    List<Rule> found = rules(audited(RISING, new double[] {1, 3, 2, 5, 4, 7, 6, 8}, falling));
    assertThat(found).contains(Rule.OPPOSED, Rule.NEGATIVE_WITH_PARENT, Rule.RELIABILITY);
  }

  @Test
  void gapsAConstantAndAnOutlierAreFound() {
    double none = Double.NaN;
    List<Finding> findings =
        audited(
            new double[] {1, none, none, none, 3, 2, none, 4},
            new double[] {5, 5, 5, 5, 5, 5, 5, 5},
            new double[] {1, 2, 3, 2, 1, 3, 2, 900});
    assertThat(findings)
        .contains(
            new Finding(Rule.INDICATOR_COVERAGE, "i0", "", 0.5, 0.65),
            new Finding(Rule.CONSTANT, "i1", "", 0, 0));
    assertThat(rules(findings)).contains(Rule.SKEWNESS);
  }

  @Test
  void twoSeparateBlocksHaveTwoDimensions() {
    double[] waves = {1, 8, 2, 7, 1, 8, 2, 7};
    List<Finding> findings =
        audited(
            RISING,
            new double[] {2, 1, 3, 4, 6, 5, 7, 8},
            waves,
            new double[] {2, 8, 1, 7, 2, 7, 1, 8});
    assertThat(findings)
        .anySatisfy(finding -> {
          assertThat(finding.rule()).isEqualTo(Rule.DIMENSIONALITY);
          assertThat(finding.value()).isEqualTo(2, within(0.0));
        });
  }
}
