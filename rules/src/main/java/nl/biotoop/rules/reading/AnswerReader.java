package nl.biotoop.rules.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.biotoop.rules.Answer;
import nl.biotoop.rules.Answers;
import nl.biotoop.rules.AreaHierarchy;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.AttributeCatalogue;
import nl.biotoop.rules.Industry;
import nl.biotoop.rules.Parsed;
import nl.biotoop.rules.Parsed.Accepted;
import nl.biotoop.rules.Parsed.Reason;
import nl.biotoop.rules.Parsed.Refused;
import tools.jackson.databind.JsonNode;

/**
 * Reads answers from JSON and from the strings of a web form or address. Immutable.
 *
 * <p>A choice can be answered by its own code or by a value it stands for.
 */
public final class AnswerReader {

  private static final Pattern AREA = Pattern.compile("([A-Z]{2}\\d{0,4})(?:@(\\d{4}))?");
  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,18}(?:[.,]\\d{1,9})?");
  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,9})?");

  private final AttributeCatalogue catalogue;
  private final AreaHierarchy areas;

  /** A reader of answers about these attributes, with the areas of one year. */
  public AnswerReader(AttributeCatalogue catalogue, AreaHierarchy areas) {
    this.catalogue = catalogue;
    this.areas = areas;
  }

  /**
   * Reads all answers from one JSON object: {@code {"staff": 8, "area": "GM0935@2026", "need":
   * ["kennis"]}}. {@code null} is unanswered. A set takes a list or one string.
   *
   * @return the answers, or the first refusal; a document that is no object is refused with an
   *     empty attribute
   */
  public Parsed read(JsonNode document) {
    if (!document.isObject()) {
      return new Refused("", Reason.WRONG_TYPE, Json.shown(document));
    }
    Answers answers = Answers.NONE;
    for (Map.Entry<String, JsonNode> entry : document.properties()) {
      Optional<Attribute> attribute = catalogue.find(entry.getKey());
      if (attribute.isEmpty()) {
        return new Refused(entry.getKey(), Reason.UNKNOWN_ATTRIBUTE, Json.shown(entry.getValue()));
      }
      if (!entry.getValue().isNull()) {
        switch (read(answers, attribute.get(), entry.getValue())) {
          case Accepted(Answers more) -> answers = more;
          case Refused refused -> {
            return refused;
          }
        }
      }
    }
    return new Accepted(answers);
  }

  private Parsed read(Answers answers, Attribute attribute, JsonNode value) {
    String id = attribute.id();
    return switch (attribute.type()) {
      case BOOL ->
          value.isBoolean()
              ? new Accepted(answers.with(id, new Answer.YesNo(value.booleanValue())))
              : new Refused(id, Reason.WRONG_TYPE, Json.shown(value));
      case INT, NUMBER, MONEY -> number(answers, attribute, Json.number(value), Json.shown(value));
      case ENUM, AREA, SBI ->
          value.isString()
              ? with(answers, id, List.of(value.stringValue()))
              : new Refused(id, Reason.WRONG_TYPE, Json.shown(value));
      case SET -> {
        List<String> words = new ArrayList<>();
        for (JsonNode item : value.isArray() ? value.values() : List.of(value)) {
          if (!item.isString()) {
            yield new Refused(id, Reason.WRONG_TYPE, Json.shown(value));
          }
          words.add(item.stringValue());
        }
        yield with(answers, id, words);
      }
    };
  }

  /**
   * Adds one answer from the strings of a web form or address.
   *
   * <p>Booleans: {@code true}, {@code false}, {@code ja}, {@code nee}. Numbers: a decimal point or
   * comma; for whole numbers and euros also points between thousands ({@code 1.500.000}) and a euro
   * sign. Blank strings count as not given. To record a "don't know" use {@link Answers#decline}.
   *
   * @param answers the answers so far
   * @param id the attribute
   * @param values what was filled in
   */
  public Parsed with(Answers answers, String id, List<String> values) {
    Optional<Attribute> found = catalogue.find(id);
    String shown = String.join(", ", values);
    if (found.isEmpty()) {
      return new Refused(id, Reason.UNKNOWN_ATTRIBUTE, shown);
    }
    Attribute attribute = found.get();
    Set<String> given = new LinkedHashSet<>();
    values.stream().map(String::strip).filter(value -> !value.isEmpty()).forEach(given::add);
    if (given.isEmpty()) {
      return new Refused(id, Reason.EMPTY, shown);
    }
    if (attribute.type() == Attribute.Type.SET) {
      return several(answers, attribute, given);
    }
    if (given.size() > 1) {
      return new Refused(id, Reason.TOO_MANY, shown);
    }
    String value = given.iterator().next();
    return switch (attribute.type()) {
      case BOOL -> yesNo(answers, id, value);
      case INT, NUMBER, MONEY -> number(answers, attribute, value);
      case ENUM, SET ->
          choice(attribute, value)
              .<Parsed>map(one -> new Accepted(answers.with(id, one)))
              .orElse(new Refused(id, Reason.NOT_A_CHOICE, value));
      case AREA -> place(answers, id, value);
      case SBI ->
          Industry.read(value)
              .<Parsed>map(activity -> new Accepted(answers.with(id, activity)))
              .orElse(new Refused(id, Reason.UNKNOWN_INDUSTRY, value));
    };
  }

  private static Parsed yesNo(Answers answers, String id, String value) {
    return switch (value) {
      case "true", "ja" -> new Accepted(answers.with(id, new Answer.YesNo(true)));
      case "false", "nee" -> new Accepted(answers.with(id, new Answer.YesNo(false)));
      default -> new Refused(id, Reason.WRONG_TYPE, value);
    };
  }

  private static Optional<Answer.OneOf> choice(Attribute attribute, String value) {
    for (Attribute.Choice choice : attribute.choices()) {
      if (choice.value().equals(value)) {
        return Optional.of(new Answer.OneOf(value, choice.possible()));
      }
    }
    return attribute.values().contains(value)
        ? Optional.of(new Answer.OneOf(value))
        : Optional.empty();
  }

  private static Parsed several(Answers answers, Attribute attribute, Set<String> values) {
    List<Answer.OneOf> chosen = new ArrayList<>();
    for (String value : values) {
      // A set without listed choices (the problem asked about) takes any value.
      Optional<Answer.OneOf> choice =
          attribute.choices().isEmpty()
              ? Optional.of(new Answer.OneOf(value))
              : choice(attribute, value);
      if (choice.isEmpty()) {
        return new Refused(attribute.id(), Reason.NOT_A_CHOICE, value);
      }
      chosen.add(choice.get());
    }
    return new Accepted(answers.with(attribute.id(), new Answer.Several(chosen)));
  }

  private static Parsed number(Answers answers, Attribute attribute, String value) {
    String bare = value.replaceAll("[€\\s\\u00a0]", "");
    boolean grouped = attribute.type() != Attribute.Type.NUMBER && GROUPED.matcher(bare).matches();
    if (grouped) {
      bare = bare.replace(".", "");
    }
    return PLAIN.matcher(bare).matches()
        ? number(answers, attribute, Double.parseDouble(bare.replace(',', '.')), value)
        : new Refused(attribute.id(), Reason.WRONG_TYPE, value);
  }

  private static Parsed number(Answers answers, Attribute attribute, double value, String shown) {
    Double min = attribute.min();
    Double max = attribute.max();
    Reason reason = null;
    if (!Double.isFinite(value)) {
      reason = Reason.WRONG_TYPE;
    } else if (attribute.type() == Attribute.Type.INT && value != Math.rint(value)) {
      reason = Reason.NOT_WHOLE;
    } else if ((min != null && value < min) || (max != null && value > max)) {
      reason = Reason.OUT_OF_RANGE;
    }
    return reason == null
        ? new Accepted(answers.with(attribute.id(), new Answer.Quantity(value)))
        : new Refused(attribute.id(), reason, shown);
  }

  private Parsed place(Answers answers, String id, String value) {
    Matcher matcher = AREA.matcher(value);
    if (!matcher.matches()) {
      return new Refused(id, Reason.UNKNOWN_AREA, value);
    }
    if (matcher.group(2) == null) {
      return new Refused(id, Reason.YEAR_MISSING, value);
    }
    String code = matcher.group(1);
    int year = Integer.parseInt(matcher.group(2));
    if (year == areas.year() && !areas.knows(code)) {
      return new Refused(id, Reason.UNKNOWN_AREA, value);
    }
    Set<String> municipalities = year == areas.year() ? areas.municipalities(code) : Set.of();
    return new Accepted(answers.with(id, new Answer.Place(code, year, municipalities)));
  }
}
