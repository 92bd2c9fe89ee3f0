package nl.biotoop.observation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Text;

/**
 * What a figure means.
 *
 * @param code its name in figures and addresses; stays the same for ever
 * @param name what people read
 * @param definition what is counted, of whom
 * @param element the element of the ecosystem it tells of; empty for outputs and outcomes
 * @param layer where it stands between conditions and results
 * @param direction 1 when more is better, -1 when less is, 0 when neither
 * @param unit the unit of its values, such as {@code percent}
 * @param datasets the tables it comes from
 * @param building how a region is built from its parts
 * @param ratio what it is divided out of; empty when the source publishes the figure itself
 * @param freshMonths how old the newest figure may be before a page says so, counted from the end
 *     of its year
 * @param substitute what we would rather have measured; both texts empty when this is it
 * @param quality what a reader must know; both texts may be empty
 */
public record Indicator(
    String code,
    Text name,
    Text definition,
    Optional<String> element,
    Layer layer,
    int direction,
    String unit,
    List<String> datasets,
    Building building,
    Optional<Ratio> ratio,
    int freshMonths,
    Text substitute,
    Text quality) {
  /** Keeps its own copy of the list. */
  public Indicator {
    datasets = List.copyOf(datasets);
  }

  /** The unit in words; as the catalogue has it when there are none. */
  public String unitIn(Words words) {
    // "percent of GDP" is percent-of-gdp.
    String key = unit.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return words.has("observation.unit." + key) ? words.text("observation.unit." + key) : unit;
  }

  /** Where a figure stands between the conditions for entrepreneurs and what comes of them. */
  public enum Layer {
    /** A condition that changes slowly, such as the quality of government. */
    FRAMEWORK,
    /** What makes ideas and people meet, such as finance and knowledge. */
    SYSTEMIC,
    /** What entrepreneurs do. */
    OUTPUT,
    /** What it brings the region. */
    OUTCOME,
    /** None: it only divides another figure. */
    NONE;

    /** As in the content and in message keys. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How the figure of a region comes from those of its parts. */
  public enum Building {
    /** A count: the parts add up. */
    SUM,
    /** A ratio: the numerators add up, and so do the denominators. */
    RATIO,
    /** Not at all; an average of averages would be wrong. */
    NONE
  }

  /**
   * Two counts.
   *
   * @param numerator the code of the indicator above the line
   * @param denominator the code of the indicator below it
   * @param per per how many of the denominator, such as 1000
   */
  public record Ratio(String numerator, String denominator, double per) {}
}
