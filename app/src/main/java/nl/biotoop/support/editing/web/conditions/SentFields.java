package nl.biotoop.support.editing.web.conditions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.biotoop.support.editing.web.HelpForm;
import nl.biotoop.support.editing.web.conditions.ConditionForm.Fields;
import nl.biotoop.support.editing.web.conditions.ConditionForm.Group;
import nl.biotoop.support.editing.web.conditions.ConditionForm.Kept;
import nl.biotoop.support.editing.web.conditions.ConditionForm.Mode;
import nl.biotoop.support.editing.web.conditions.ConditionForm.Row;
import nl.biotoop.support.editing.web.conditions.ConditionForm.Test;
import org.springframework.util.MultiValueMap;

/**
 * A form as it was sent. Every row names itself with its number, {@code 2} or {@code 2-0} inside a
 * group; its fields begin with {@code r} and that number.
 */
final class SentFields {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:-\\d{1,3})?");
  private static final Pattern POINTER = Pattern.compile("(?:/(?:all|any|not|\\d{1,4}))*");
  private static final int LONGEST_POINTER = 1_000;

  private final MultiValueMap<String, String> sent;

  SentFields(MultiValueMap<String, String> sent) {
    this.sent = sent;
  }

  /** The form; rows that make no sense are left out. */
  ConditionForm form() {
    Map<String, List<String>> inner = new LinkedHashMap<>();
    for (String number : numbers()) {
      int dash = number.indexOf('-');
      if (dash < 0) {
        inner.putIfAbsent(number, new ArrayList<>());
      } else if (inner.containsKey(number.substring(0, dash))) {
        Objects.requireNonNull(inner.get(number.substring(0, dash))).add(number);
      }
    }
    List<Row> rows = new ArrayList<>();
    inner.forEach((number, below) -> rows.add(row(number, below)));
    return new ConditionForm(mode("mode"), rows);
  }

  /** Whether as many rows came in as the form says it has. */
  boolean isWhole() {
    return text("rows").equals(String.valueOf(form().size()));
  }

  private List<String> numbers() {
    return sent.getOrDefault("row", List.of()).stream()
        .filter(number -> NUMBER.matcher(number).matches())
        .distinct()
        .limit(ConditionForm.MOST_ROWS)
        .toList();
  }

  private Row row(String number, List<String> below) {
    String name = "r" + number + ".";
    String from = text(name + "from");
    String pointer =
        from.length() <= LONGEST_POINTER && POINTER.matcher(from).matches()
            ? from
            : ConditionForm.NEW;
    return switch (text(name + "is")) {
      case "kept" -> new Kept(pointer);
      case "group" ->
          new Group(
              pointer,
              mode(name + "mode"),
              below.stream().map(inner -> row(inner, List.of())).toList());
      default ->
          new Test(
              pointer,
              text(name + "attr"),
              !text(name + "not").isEmpty(),
              new Fields(
                  text(name + "op"),
                  values(name + "value"),
                  text(name + "until"),
                  text(name + "places"),
                  text(name + "nl"),
                  text(name + "en"),
                  text(name + "kind"),
                  text(name + "basis")),
              !text(name + "sure").isEmpty());
    };
  }

  private Mode mode(String name) {
    return Mode.find(text(name)).orElse(Mode.ALL);
  }

  private List<String> values(String name) {
    return sent.getOrDefault(name, List.of()).stream()
        .map(HelpForm::plainText)
        .filter(value -> !value.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  String text(String name) {
    return HelpForm.plainText(Objects.requireNonNullElse(sent.getFirst(name), ""));
  }
}
