package nl.biotoop.support;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import nl.biotoop.rules.Rule;
import nl.biotoop.rules.Text;
import org.jspecify.annotations.Nullable;

/**
 * One support instrument as the register knows it. What is not known is absent, never zero.
 *
 * @param id its name in addresses and rules
 * @param name the name people know it by
 * @param provider the organisation that decides
 * @param level how far it reaches: eu, national, provincial or regional
 * @param status what is known of its existence
 * @param summary what it is, in plain words
 * @param supportForms the forms of support it gives, ids of the vocabulary
 * @param phases the phases of a firm it is meant for
 * @param themes its themes
 * @param elements the ecosystem elements it works on
 * @param amount what it is worth in euro
 * @param window when it can be applied for
 * @param effortHours the hours an application takes
 * @param applyUrl where to apply
 * @param contact whom to ask about it
 * @param areas the CBS areas (2026) where it can be used
 * @param source where it was seen, and when
 * @param rule who may use it
 */
public record Instrument(
    String id,
    Text name,
    String provider,
    Level level,
    Status status,
    Text summary,
    Set<String> supportForms,
    Set<String> phases,
    Set<String> themes,
    Set<String> elements,
    Amount amount,
    Window window,
    OptionalInt effortHours,
    @Nullable String applyUrl,
    Desk contact,
    Set<String> areas,
    Optional<Source> source,
    Rule rule) {

  /** How far an instrument reaches. */
  public enum Level {
    REGIONAL,
    PROVINCIAL,
    NATIONAL,
    EU
  }

  /** What is known of its existence. Nothing here means that it is open today. */
  public enum Status {
    /** Its name, provider and purpose were seen in a public page. */
    VERIFIED,
    /** Known from hearsay only; kept out of the wayfinder. */
    UNVERIFIED,
    /** It is over; kept so that a search for its name gives a clear answer. */
    ENDED
  }

  /**
   * What it is worth.
   *
   * @param min lowest amount in euro
   * @param max highest amount in euro
   * @param rate share of the costs that is paid, in percent
   * @param ownContribution share of the costs to pay oneself, in percent
   */
  public record Amount(
      OptionalDouble min, OptionalDouble max, OptionalDouble rate, OptionalDouble ownContribution) {

    public boolean isKnown() {
      return min.isPresent() || max.isPresent() || rate.isPresent();
    }

    /** Whether this sum can be had from it; an amount that is not known never excludes. */
    public boolean covers(double euro) {
      return (min.isEmpty() || min.getAsDouble() <= euro)
          && (max.isEmpty() || max.getAsDouble() >= euro);
    }
  }

  /** The organisation to ask about it; the address may not be known. */
  public record Desk(String organisation, @Nullable String url) {}

  /**
   * Where it was seen.
   *
   * @param seen the date of that page, or words such as {@code undated (about 2022)}
   * @param age A = page of 2025 or 2026, B = 2022–2024, C = older or undated
   */
  public record Source(String url, String seen, String age) {}

  /** Whether it can be used in the whole country. */
  public boolean isNationwide() {
    return areas.contains("NL");
  }

  /** In the wayfinder: verified and not ended. */
  public boolean isPublic() {
    return status == Status.VERIFIED;
  }
}
