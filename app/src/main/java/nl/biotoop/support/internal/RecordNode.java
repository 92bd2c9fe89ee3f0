package nl.biotoop.support.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import nl.biotoop.rules.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One record, read field by field; every fault is a {@link FieldFault} that names the field.
 *
 * @param place what stands before the name of a field: {@code ""} or {@code contact.}
 */
record RecordNode(String place, JsonNode node) {
  /** The longest text of a field, in characters. */
  static final int LONGEST = 2000;

  private static final int LONGEST_LIST = 1000;
  private static final double LARGEST = 1e15;

  /** Control characters but tab and line ends, and halves of characters. */
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]|\\p{Cs}");

  String text(String field) {
    return optionalText(field).orElseThrow(() -> missing(field));
  }

  Optional<String> optionalText(String field) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString() && !value.isNumber()) {
      throw fault(field, "moet tekst zijn", "must be text");
    }
    String text = value.asString();
    if (text.length() > LONGEST) {
      throw fault(
          field,
          "is langer dan " + LONGEST + " tekens",
          "is longer than " + LONGEST + " characters");
    }
    if (UNFIT.matcher(text).find()) {
      throw fault(
          field, "heeft een teken dat hier niet kan", "has a character that cannot stand here");
    }
    return Optional.of(text).filter(it -> !it.isBlank());
  }

  /** An address of the web, when there is one. */
  @Nullable String addressOrNull(String field) {
    String written = textOrNull(field);
    return written == null ? null : address(field, written);
  }

  String address(String field) {
    return address(field, text(field));
  }

  private String address(String field, String written) {
    try {
      URI address = new URI(written);
      boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      if (web && address.getHost() != null) {
        return written;
      }
    } catch (URISyntaxException e) {
      // Told below, as every other text that is no address.
    }
    throw fault(
        field,
        "'" + shortened(written) + "' is geen webadres zoals https://www.voorbeeld.nl/hulp",
        "'" + shortened(written) + "' is no web address such as https://www.example.nl/help");
  }

  private static String shortened(String written) {
    return written.length() > 60 ? written.substring(0, 60) + "…" : written;
  }

  @Nullable String textOrNull(String field) {
    return optionalText(field).orElse(null);
  }

  Text bothLanguages(String field) {
    RecordNode both = child(field).orElseThrow(() -> missing(field));
    return new Text(both.text("nl"), both.text("en"));
  }

  Optional<RecordNode> child(String field) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isObject()) {
      throw fault(field, "moet uit velden bestaan", "must consist of fields");
    }
    return Optional.of(new RecordNode(place + field + ".", value));
  }

  Set<String> words(String field) {
    JsonNode value = node.get(field);
    if (value == null || !value.isArray() || value.isEmpty()) {
      throw fault(
          field,
          "moet een lijst zijn met ten minste één waarde",
          "must be a list of at least one value");
    }
    if (value.size() > LONGEST_LIST) {
      throw fault(
          field,
          "noemt meer dan " + LONGEST_LIST + " waarden",
          "names more than " + LONGEST_LIST + " values");
    }
    Set<String> words = new LinkedHashSet<>();
    for (JsonNode word : value) {
      if (!words.add(word.asString(""))) {
        String twice = shortened(word.asString(""));
        throw fault(field, "noemt '" + twice + "' twee keer", "names '" + twice + "' twice");
      }
    }
    return Collections.unmodifiableSet(words);
  }

  OptionalDouble number(String field) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      return OptionalDouble.empty();
    }
    if (!value.isNumber() || !(value.asDouble() >= 0) || value.asDouble() > LARGEST) {
      throw fault(field, "moet een getal van 0 of meer zijn", "must be a number of 0 or more");
    }
    return OptionalDouble.of(value.asDouble());
  }

  boolean flag(String field) {
    JsonNode value = node.get(field);
    if (value == null || !value.isBoolean()) {
      throw fault(field, "moet true of false zijn", "must be true or false");
    }
    return value.asBoolean();
  }

  /** A day {@code 2026-01-31}, or a minute {@code 2026-01-31T17:00}. */
  Optional<Moment> moment(String field) {
    Optional<String> written = optionalText(field);
    try {
      return written.map(text ->
          text.contains("T")
              ? new Moment(LocalDateTime.parse(text), false)
              : new Moment(LocalDate.parse(text).atStartOfDay(), true));
    } catch (DateTimeParseException e) {
      String shown = shortened(written.orElse(""));
      throw fault(
          field,
          "'" + shown + "' is geen datum zoals 2026-01-31",
          "'" + shown + "' is no date such as 2026-01-31");
    }
  }

  /** A moment on the Dutch clock; a whole day is meant when no time was written. */
  record Moment(LocalDateTime at, boolean wholeDay) {}

  <E extends Enum<E>> E code(String field, Class<E> codes) {
    String written = text(field);
    for (E code : codes.getEnumConstants()) {
      if (spelling(code).equals(written)) {
        return code;
      }
    }
    List<String> spellings = new ArrayList<>();
    for (E code : codes.getEnumConstants()) {
      spellings.add(spelling(code));
    }
    String shown = shortened(written);
    throw fault(
        field,
        "'" + shown + "' moet een van deze zijn: " + spellings,
        "'" + shown + "' must be one of: " + spellings);
  }

  private static String spelling(Enum<?> code) {
    return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  FieldFault missing(String field) {
    return fault(field, "ontbreekt", "is missing");
  }

  FieldFault fault(String field, String nl, String en) {
    return FieldFault.of(place + field, nl, en);
  }
}
