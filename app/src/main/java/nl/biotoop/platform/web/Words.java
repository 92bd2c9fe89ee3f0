package nl.biotoop.platform.web;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import nl.biotoop.rules.Language;

/**
 * The texts of one language, and the one place where numbers, amounts and dates get their shape.
 * Texts lie in {@code messages/<module>_<language>.properties}.
 */
public final class Words {
  /** The modules that bring texts of their own. */
  public static final List<String> BUNDLES =
      List.of(
          "platform",
          "identity",
          "territory",
          "support",
          "editing",
          "conditions",
          "proposals",
          "desk",
          "demo",
          "network",
          "boundary",
          "observation",
          "library",
          "index",
          "profile",
          "resilience",
          "monitor");

  private static final Map<Language, Words> WORDS = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      WORDS.put(language, new Words(language));
    }
  }

  private final Language language;
  private final Locale locale;
  private final List<ResourceBundle> bundles;
  private final DateTimeFormatter day;
  private final DateTimeFormatter minute;

  private Words(Language language) {
    this.language = language;
    this.locale = Locale.of(language.code(), language == Language.NL ? "NL" : "GB");
    this.bundles =
        BUNDLES.stream()
            .map(name -> ResourceBundle.getBundle("messages." + name, Locale.of(language.code())))
            .toList();
    this.day = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
    this.minute = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", locale);
  }

  public static Words of(Language language) {
    return Objects.requireNonNull(WORDS.get(language));
  }

  public Language language() {
    return language;
  }

  /**
   * The text of a key; {@code {0}} and on are filled from {@code values} (an apostrophe is written
   * twice in a text with values).
   *
   * @throws MissingResourceException when no module has the key
   */
  public String text(String key, Object... values) {
    for (ResourceBundle bundle : bundles) {
      if (bundle.containsKey(key)) {
        String text = bundle.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
      }
    }
    throw new MissingResourceException("No text for " + key, Words.class.getName(), key);
  }

  /** Whether a module has the key; for keys that lie in the database. */
  public boolean has(String key) {
    return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
  }

  /** An amount in euro, whole when it is whole: {@code € 12.500}. */
  public String amount(double euro) {
    return "€ " + number(euro);
  }

  /** A number with the language's separators, at most two decimals. */
  public String number(double value) {
    return number(value, 2);
  }

  /** A number with the language's separators, at most so many decimals. */
  public String number(double value, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(decimals);
    return format.format(value);
  }

  /** A day written out: {@code 21 november 2026}. */
  public String day(LocalDate date) {
    return day.format(date);
  }

  /** A minute in Dutch time: {@code 21 november 2026, 14:05}. */
  public String minute(Instant instant, ZoneId zone) {
    return minute.format(LocalDateTime.ofInstant(instant, zone));
  }
}
