package nl.biotoop.monitor.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import nl.biotoop.observation.Dataset;
import nl.biotoop.observation.Load;
import nl.biotoop.observation.Load.FromFile;
import nl.biotoop.rules.Text;
import org.jspecify.annotations.Nullable;

/**
 * Where a region stands, in numbers and in words; see {@link nl.biotoop.benchmark.Standing}.
 *
 * @param measuredFor the region that most figures are of: the region itself, or the European region
 *     it lies in; {@code null} when it lies in several
 * @param known how many of the elements have a figure
 * @param vintage the number of the newest load, or taking back, that counts
 * @param bottleneck {@code null} when fewer than three elements are known
 */
record StandingView(
    String region,
    Text name,
    @Nullable String measuredFor,
    int known,
    int vintage,
    List<ElementView> elements,
    List<MeasureView> results,
    @Nullable BottleneckView bottleneck,
    List<PeerView> peers,
    List<FigureView> context,
    List<SourceView> sources,
    @JsonProperty("_links") Links links) {

  /** An address. */
  record Link(String href) {}

  record Links(Link self, Link page) {}

  /**
   * One of the ten elements.
   *
   * @param measures none when nobody has measured it
   * @param better who does better, nearest first
   * @param fill what would fill the gap; {@code null} when there is none
   */
  record ElementView(
      String element,
      Text name,
      String layer,
      PositionView position,
      List<MeasureView> measures,
      List<PeerView> better,
      @Nullable Text fill) {}

  /**
   * Against the middle of the others.
   *
   * @param answer a code
   * @param above the share of calculations in which the region does better, from 0 to 1; {@code
   *     null} when there were none
   * @param newest the same of the calculations with the newest figures
   * @param draws how many calculations
   * @param text the answer in words
   * @param how in how many calculations, in words; empty when there were none
   */
  record PositionView(
      String answer,
      @Nullable BigDecimal above,
      @Nullable BigDecimal newest,
      int draws,
      Text text,
      Text how) {}

  /** A figure with its year and the table it stands in. */
  record FigureView(
      String indicator,
      Text name,
      String dataset,
      String timePeriod,
      BigDecimal obsValue,
      String obsStatus,
      String unit) {}

  /**
   * A figure beside those of others.
   *
   * @param region for which it was measured
   * @param layer where in the model it belongs
   * @param others {@code null} with fewer than three others
   * @param substitute what we would rather have had; empty when it is what we want
   */
  record MeasureView(
      FigureView figure,
      String region,
      String layer,
      @Nullable OthersView others,
      PositionView position,
      Text substitute,
      Text quality,
      @JsonProperty("_links") MeasureLinks links) {}

  record MeasureLinks(Link series) {}

  /** The quartiles of others, in the unit of the figure. */
  record OthersView(int count, BigDecimal low, BigDecimal median, BigDecimal high) {}

  /**
   * A region like it.
   *
   * @param distance in standard deviations of the context
   */
  record PeerView(String region, Text name, BigDecimal distance) {}

  /**
   * What holds the region back.
   *
   * @param failed calculations without an outcome; they do not count
   * @param gain by how much the whole should grow
   * @param efforts where effort pays most; none when the gain cannot be had
   */
  record BottleneckView(
      List<ShareView> candidates,
      int regions,
      int draws,
      int failed,
      BigDecimal gain,
      List<ShareView> efforts) {}

  /** An element with a share, from 0 to 1. */
  record ShareView(String element, BigDecimal share) {}

  /**
   * A table.
   *
   * @param files where the files came from that gave a part instead of the owner; none when there
   *     are none
   */
  record SourceView(
      String dataset,
      Text title,
      String owner,
      String url,
      String licence,
      String licenceUrl,
      List<String> files) {
    static SourceView of(Dataset dataset, List<Load> counting) {
      return new SourceView(
          dataset.code(),
          dataset.title(),
          dataset.owner(),
          dataset.url(),
          dataset.licence(),
          dataset.licenceUrl(),
          FromFile.sources(counting));
    }
  }
}
