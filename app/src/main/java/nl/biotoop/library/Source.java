package nl.biotoop.library;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import nl.biotoop.rules.Text;

/**
 * Something that what stands here rests on.
 *
 * @param code its name in addresses and where it is cited; stays the same for ever
 * @param title in its own language twice, or in both languages when somebody translated it
 * @param language the language of a title that is not translated, such as {@code en}; empty when it
 *     is
 * @param author who made it: as printed in a citation, or an organisation
 * @param year when it came out, or of a table the newest year it has; empty when not known
 * @param published the journal or publisher; {@code ""} when not known
 * @param link its address, or {@code doi:} with its DOI; empty when not known
 * @param licence of data; empty when it has none
 * @param use what it is used for; both texts empty for a table, of which the indicators say so
 * @param methods the pages of {@code docs/methods} that cite it
 * @param indicators the codes of the figures that come from it
 * @param checkedOn when somebody last looked whether it is there and right; empty when nobody did
 */
public record Source(
    String code,
    Kind kind,
    Text title,
    Optional<String> language,
    String author,
    OptionalInt year,
    String published,
    Optional<String> link,
    Access access,
    Optional<String> licence,
    Text use,
    List<String> methods,
    List<String> indicators,
    Optional<LocalDate> checkedOn) {
  private static final String DOI = "doi:";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** Keeps its own copies of the lists. */
  public Source {
    methods = List.copyOf(methods);
    indicators = List.copyOf(indicators);
  }

  /** What sort of source it is, in the order of the pages. */
  public enum Kind {
    /** A table of a statistical office. */
    TABLE,
    /** An article in a journal. */
    ARTICLE,
    /** A book, or a chapter of one. */
    BOOK,
    /** A report of research. */
    REPORT,
    /** A document in which a government says what it wants. */
    POLICY,
    /** A law, or a recommendation in its place. */
    LAW,
    /** An agreement on how data are written. */
    STANDARD,
    /** A page on the web. */
    PAGE,
    /** None of these. */
    OTHER;

    /** As in the content, in addresses and in message keys. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether everybody can read it. */
  public enum Access {
    /** Everybody can. */
    OPEN,
    /** Who pays can. */
    PAID,
    /** Nobody noted it. */
    UNKNOWN;

    /** As in the content and in message keys. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Its DOI without anything before it; empty when it has none. */
  public Optional<String> doi() {
    return link.filter(it -> it.startsWith(DOI)).map(it -> it.substring(DOI.length()));
  }

  /** Where it is on the web; empty when that is not known. */
  public Optional<String> url() {
    return doi().map(doi -> "https://doi.org/" + encoded(doi)).or(() -> link);
  }

  /** A DOI may hold characters that an address may not, such as the signs of less and more. */
  private static String encoded(String doi) {
    StringBuilder address = new StringBuilder();
    for (byte one : doi.getBytes(StandardCharsets.UTF_8)) {
      if (one > ' ' && one < 0x7f && "<>\"#%?[]\\^`{|}".indexOf(one) < 0) {
        address.append((char) one);
      } else {
        address.append('%').append(HEX.toHexDigits(one));
      }
    }
    return address.toString();
  }

  /** With the day somebody last looked. */
  Source checked(LocalDate day) {
    return new Source(
        code,
        kind,
        title,
        language,
        author,
        year,
        published,
        link,
        access,
        licence,
        use,
        methods,
        indicators,
        Optional.of(day));
  }
}
