package nl.biotoop.platform;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.biotoop.rules.Language;

/**
 * A letter in plain text to one person.
 *
 * @param recipient an e-mail address as typed
 * @param subject one line
 * @param text plain text, with a link where the reader goes on
 * @param language the language it is written in
 * @param about the thing and the occasion, such as {@code question:0198…:offered}; a recipient gets
 *     one letter about it, however often it is asked for
 * @param pace whether it may wait for others of the same day
 */
public record Mail(
    String recipient, String subject, String text, Language language, String about, Pace pace) {

  /** Longer subjects are cut off by the programs that show them. */
  public static final int LONGEST_SUBJECT = 200;

  /** A letter is a nudge with a link, not a document. */
  public static final int LONGEST_TEXT = 8_000;

  static final int LONGEST_ABOUT = 120;

  private static final int LONGEST_ADDRESS = 254;
  private static final Pattern BEFORE_AT =
      Pattern.compile("[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*");
  private static final Pattern AFTER_AT =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

  /** When it leaves. */
  public enum Pace {
    /** As soon as the mail server takes it. */
    AT_ONCE,
    /** The next morning, in one letter with the others for the same person. */
    DIGEST
  }

  /**
   * An e-mail address in the form that is sent to: without the spaces, angle brackets or {@code
   * mailto:} that come along when it is copied, the part after the at sign in lower case and, when
   * it has letters such as é, in the form mail servers know.
   *
   * @return empty when it is none; whether somebody reads mail there only sending can tell
   */
  public static Optional<String> address(String typed) {
    String bare =
        typed.strip().replaceFirst("(?i)^mailto:", "").replaceFirst("^<(.*)>$", "$1").strip();
    int at = bare.lastIndexOf('@');
    if (at < 1 || at > 64) {
      return Optional.empty();
    }
    String before = bare.substring(0, at);
    return host(bare.substring(at + 1))
        .filter(_ -> BEFORE_AT.matcher(before).matches())
        .map(host -> before + "@" + host)
        .filter(address -> address.length() <= LONGEST_ADDRESS);
  }

  private static Optional<String> host(String typed) {
    try {
      return Optional.of(IDN.toASCII(typed).toLowerCase(Locale.ROOT))
          .filter(host -> AFTER_AT.matcher(host).matches());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
