package nl.biotoop.index.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * How the score of one region came about, from raw figure to score.
 *
 * @param index the index, with the address of this version
 * @param code the code of the region
 * @param missing what is missing, in words; {@code ""} when it has a score
 * @param warnings a load that was taken back, or that nobody has a score
 * @param raw the first step
 * @param scale how the figures come to one scale, in words
 * @param scaled the second step; none without a score
 * @param scores the third step; none without a score
 * @param sure how sure it is, in words; {@code ""} without a score
 * @param origin what it rests on
 * @param loads the loads it rests on
 * @param fingerprint of the whole result
 * @param recomputed whether it was worked out anew, and what came of it
 */
public record IndexRegionPage(
    Link index,
    String region,
    String code,
    String missing,
    List<String> warnings,
    List<Raw> raw,
    String scale,
    List<Scaled> scaled,
    List<Fact> scores,
    String sure,
    List<Fact> origin,
    List<Hashed> loads,
    String fingerprint,
    Recomputed recomputed)
    implements Page {
  /** Keeps its own copies of the lists. */
  public IndexRegionPage {
    warnings = List.copyOf(warnings);
    raw = List.copyOf(raw);
    scaled = List.copyOf(scaled);
    scores = List.copyOf(scores);
    origin = List.copyOf(origin);
    loads = List.copyOf(loads);
  }

  /** Whether a result was worked out anew. */
  public enum Recomputed {
    /** Nobody asked. */
    NOT_ASKED,
    /** Every bit is the same. */
    SAME,
    /** It is another result than the one on the page that asked. */
    OTHER
  }

  /**
   * A figure.
   *
   * @param series where all its years are
   * @param value in words that there is none when there is none
   */
  public record Raw(String element, Link series, String year, String value, String remarks) {}

  /**
   * A figure on its way to the scale.
   *
   * @param mean of the regions with a score
   * @param deviation of the same
   */
  public record Scaled(
      String element,
      String value,
      String mean,
      String deviation,
      String standard,
      String scaled,
      String weight) {}

  /** A load, and the SHA-256 of what was read. */
  public record Hashed(String text, String hash) {}

  /** Something with its name. */
  public record Fact(String label, String text) {}

  @Override
  public String title(Words words) {
    return words.text("index.region.title", region);
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "monitor"), words.text("menu.monitor")),
        new Link(Paths.of(words.language(), "monitor", "indexen"), words.text("index.title")),
        index);
  }

  @Override
  public boolean indexed() {
    return recomputed == Recomputed.NOT_ASKED;
  }
}
