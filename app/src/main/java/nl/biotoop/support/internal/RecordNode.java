package nl.biotoop.support.internal;

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
import nl.biotoop.platform.ContentFault;
import nl.biotoop.rules.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One record of a content file, read field by field; every fault names the file and the field. */
record RecordNode(String file, String place, JsonNode node) {

  String text(String field) {
    return optionalText(field).orElseThrow(() -> fault(field, "ontbreekt"));
  }

  Optional<String> optionalText(String field) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString() && !value.isNumber()) {
      throw fault(field, "moet tekst zijn");
    }
    return Optional.of(value.asString()).filter(text -> !text.isBlank());
  }

  @Nullable String textOrNull(String field) {
    return optionalText(field).orElse(null);
  }

  Text bothLanguages(String field) {
    RecordNode both = child(field).orElseThrow(() -> fault(field, "ontbreekt"));
    return new Text(both.text("nl"), both.text("en"));
  }

  Optional<RecordNode> child(String field) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isObject()) {
      throw fault(field, "moet uit velden bestaan");
    }
    return Optional.of(new RecordNode(file, place + field + ".", value));
  }

  Set<String> words(String field) {
    JsonNode value = node.get(field);
    if (value == null || !value.isArray() || value.isEmpty()) {
      throw fault(field, "moet een lijst zijn met ten minste één waarde");
    }
    Set<String> words = new LinkedHashSet<>();
    for (JsonNode word : value) {
      if (!words.add(word.asString(""))) {
        throw fault(field, "noemt '" + word.asString("") + "' twee keer");
      }
    }
    return Collections.unmodifiableSet(words);
  }

  OptionalDouble number(String field) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      return OptionalDouble.empty();
    }
    if (!value.isNumber() || value.asDouble() < 0) {
      throw fault(field, "moet een getal van 0 of meer zijn");
    }
    return OptionalDouble.of(value.asDouble());
  }

  boolean flag(String field) {
    JsonNode value = node.get(field);
    if (value == null || !value.isBoolean()) {
      throw fault(field, "moet true of false zijn");
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
      throw fault(field, "'" + written.orElse("") + "' is geen datum zoals 2026-01-31");
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
    throw fault(field, "'" + written + "' moet een van deze zijn: " + spellings);
  }

  private static String spelling(Enum<?> code) {
    return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  ContentFault fault(String field, String problem) {
    return new ContentFault(file + ", veld '" + place + field + "': " + problem);
  }
}
