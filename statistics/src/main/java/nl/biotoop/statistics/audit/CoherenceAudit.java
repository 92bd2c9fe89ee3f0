package nl.biotoop.statistics.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.biotoop.statistics.audit.Finding.Rule;
import nl.biotoop.statistics.composite.CompositeIndex;
import nl.biotoop.statistics.composite.Framework;
import nl.biotoop.statistics.descriptive.Correlation;
import nl.biotoop.statistics.descriptive.CorrelationMatrix;
import nl.biotoop.statistics.descriptive.Deviation;
import nl.biotoop.statistics.descriptive.Moments;
import nl.biotoop.statistics.descriptive.MultipleComparison;
import nl.biotoop.statistics.descriptive.PrincipalComponents;
import nl.biotoop.statistics.descriptive.Reliability;
import nl.biotoop.statistics.descriptive.Shape;
import nl.biotoop.statistics.descriptive.Summary;

/**
 * A coherence audit in one call, after the practice of the JRC's statistical audits (OECD/JRC
 * Handbook 2008, doi:10.1787/9789264043466-en, steps 4, 6 and 7). The thresholds are conventions,
 * not laws: a finding asks for a look.
 *
 * <p>Correlations are Pearson's over complete pairs; a check without enough values gives no
 * finding.
 *
 * @param coverage least share of values, 0.65 in practice
 * @param weak least correlation with the parent, 0.3
 * @param redundant most correlation between siblings, 0.92
 * @param alpha least reliability, 0.7
 * @param influence most ratio between importance and weight, either way, 2
 * @param shift most mean shift in rank by leaving out one indicator, as a share of units, 0.1
 */
public record CoherenceAudit(
    double coverage, double weak, double redundant, double alpha, double influence, double shift) {

  /** The significance asked of opposed siblings, after Holm's correction. */
  private static final double SIGNIFICANCE = 0.05;

  /** The usual thresholds. */
  public static CoherenceAudit usual() {
    return new CoherenceAudit(0.65, 0.3, 0.92, 0.7, 2, 0.1);
  }

  /** Everything that asks for a look. */
  public List<Finding> of(CompositeIndex index) {
    List<Finding> findings = new ArrayList<>();
    coverage(index, findings);
    shape(index, findings);
    Framework framework = index.data().framework();
    for (int e = framework.indicatorCount(); e < framework.size(); e++) {
      group(index, e, findings);
    }
    leaveOneOut(index, findings);
    return findings;
  }

  private void coverage(CompositeIndex index, List<Finding> findings) {
    var raw = index.preparation().raw();
    int n = raw.unitCount();
    int k = raw.indicatorCount();
    for (int i = 0; i < k; i++) {
      double share =
          Arrays.stream(raw.column(i)).filter(x -> !Double.isNaN(x)).count() / (double) n;
      if (share < coverage) {
        findings.add(
            new Finding(Rule.INDICATOR_COVERAGE, raw.indicators().get(i), "", share, coverage));
      }
    }
    for (int u = 0; u < n; u++) {
      int available = 0;
      for (int i = 0; i < k; i++) {
        available += Double.isNaN(raw.at(u, i)) ? 0 : 1;
      }
      if ((double) available / k < coverage) {
        findings.add(
            new Finding(
                Rule.UNIT_COVERAGE, raw.units().get(u), "", (double) available / k, coverage));
      }
    }
  }

  private static void shape(CompositeIndex index, List<Finding> findings) {
    var treated = index.preparation().treated();
    for (int i = 0; i < treated.indicatorCount(); i++) {
      String code = treated.indicators().get(i);
      Moments moments = Moments.of(treated.column(i));
      if (moments.available() > 0 && moments.standardDeviation(Deviation.POPULATION) == 0) {
        findings.add(new Finding(Rule.CONSTANT, code, "", 0, 0));
      }
      if (Summary.Outliers.of(moments) == Summary.Outliers.SUSPECTED) {
        findings.add(
            new Finding(
                Rule.SKEWNESS,
                code,
                "",
                moments.skewness(Shape.TYPE_2),
                Summary.Outliers.MOST_SKEWNESS));
      }
    }
  }

  private void group(CompositeIndex index, int parent, List<Finding> findings) {
    Framework framework = index.data().framework();
    int[] children = framework.childrenOf(parent);
    if (children.length == 1) {
      return;
    }
    String code = framework.codes().get(parent);
    double[] above = index.scores().column(parent);
    double[][] columns =
        Arrays.stream(children).mapToObj(index.scores()::column).toArray(double[][]::new);
    double[] importance = new double[children.length];
    double weights = 0;
    double total = 0;
    for (int child = 0; child < children.length; child++) {
      double r = Correlation.PEARSON.of(columns[child], above).coefficient();
      importance[child] = r * r;
      total += Double.isNaN(r) ? 0 : r * r;
      weights += index.weights()[children[child]];
      String name = framework.codes().get(children[child]);
      if (r < 0) {
        findings.add(new Finding(Rule.NEGATIVE_WITH_PARENT, name, code, r, 0));
      } else if (r < weak) {
        findings.add(new Finding(Rule.WEAK_WITH_PARENT, name, code, r, weak));
      }
    }
    for (int child = 0; child < children.length; child++) {
      double weight = index.weights()[children[child]] / weights;
      double ratio = importance[child] / total / weight;
      if (ratio > influence || ratio < 1 / influence) {
        findings.add(
            new Finding(
                Rule.INFLUENCE,
                framework.codes().get(children[child]),
                code,
                ratio,
                ratio > 1 ? influence : 1 / influence));
      }
    }
    siblings(framework, children, columns, findings);
    double reliability = Reliability.CRONBACH_ALPHA.of(columns);
    if (reliability < alpha) {
      findings.add(new Finding(Rule.RELIABILITY, code, "", reliability, alpha));
    }
    long dimensions =
        Arrays.stream(PrincipalComponents.of(columns).eigenvalues()).filter(v -> v > 1).count();
    if (dimensions > 1) {
      findings.add(new Finding(Rule.DIMENSIONALITY, code, "", dimensions, 1));
    }
  }

  private void siblings(
      Framework framework, int[] children, double[][] columns, List<Finding> findings) {
    CorrelationMatrix matrix = Correlation.PEARSON.matrix(columns);
    int k = children.length;
    double[] p = new double[k * (k - 1) / 2];
    int pair = 0;
    for (int a = 0; a < k; a++) {
      for (int b = a + 1; b < k; b++) {
        p[pair++] = matrix.between(a, b).pValue();
      }
    }
    double[] adjusted = MultipleComparison.HOLM.adjust(p);
    pair = 0;
    for (int a = 0; a < k; a++) {
      for (int b = a + 1; b < k; b++) {
        double r = matrix.between(a, b).coefficient();
        String one = framework.codes().get(children[a]);
        String two = framework.codes().get(children[b]);
        if (r > redundant) {
          findings.add(new Finding(Rule.REDUNDANT, one, two, r, redundant));
        } else if (r < 0 && adjusted[pair] < SIGNIFICANCE) {
          findings.add(new Finding(Rule.OPPOSED, one, two, r, 0));
        }
        pair++;
      }
    }
  }

  private void leaveOneOut(CompositeIndex index, List<Finding> findings) {
    Map<String, Double> shifts = LeaveOneOut.rankShifts(index);
    double most = shift * index.ranking().longest();
    shifts.forEach((code, mean) -> {
      if (mean > most) {
        findings.add(new Finding(Rule.SENSITIVE, code, "", mean, most));
      }
    });
  }
}
