package nl.biotoop.support.editing.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.biotoop.platform.Typed;
import nl.biotoop.support.editing.RecordFault;
import nl.biotoop.support.editing.web.HelpField.Kind;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Between the record of an instrument and what stands in the fields of its form. */
@Component
public final class HelpForm {
  private static final int LONGEST = 4_000;

  private final Areas areas;

  HelpForm(Areas areas) {
    this.areas = areas;
  }

  /** What stands in the fields, by path; a field that is empty has an empty list. */
  public Map<String, List<String>> values(ObjectNode record) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (HelpField field : HelpField.all()) {
      JsonNode node = at(record, field.path());
      if (field.kind() == Kind.AREAS) {
        Areas.Chosen chosen = areas.chosen(strings(node));
        values.put(field.path(), chosen.chosen());
        values.put(HelpField.PLACES, listOf(chosen.places()));
      } else {
        values.put(field.path(), strings(node));
      }
    }
    return values;
  }

  private static List<String> listOf(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }

  private static List<String> strings(JsonNode node) {
    if (node.isArray()) {
      List<String> strings = new ArrayList<>();
      node.forEach(one -> strings.add(one.asString("")));
      return strings;
    }
    return listOf(node.isMissingNode() || node.isNull() ? "" : node.asString(""));
  }

  private static JsonNode at(JsonNode record, String path) {
    return record.at("/" + path.replace('.', '/'));
  }

  /** What was sent, by path. */
  public Map<String, List<String>> typed(MultiValueMap<String, String> sent) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    List<String> paths = new ArrayList<>(HelpField.all().stream().map(HelpField::path).toList());
    paths.add(HelpField.PLACES);
    for (String path : paths) {
      typed.put(
          path,
          sent.getOrDefault(path, List.of()).stream()
              .map(HelpForm::plainText)
              .filter(text -> !text.isEmpty())
              .distinct()
              .toList());
    }
    return typed;
  }

  /** What was typed, fit to be kept, and not endless. */
  public static String plainText(String typed) {
    String plain = Typed.text(typed);
    return plain.length() > LONGEST ? plain.substring(0, LONGEST).strip() : plain;
  }

  /**
   * The record with what stands in the fields; what the form does not know stays as it was, and so
   * does a field in which nothing was changed.
   *
   * @param faults takes what is not understood
   */
  public ObjectNode record(
      ObjectNode base, Map<String, List<String>> typed, List<RecordFault> faults) {
    ObjectNode record = base.deepCopy();
    Map<String, List<String>> before = values(base);
    for (HelpField field : HelpField.all()) {
      List<String> now = typed.getOrDefault(field.path(), List.of());
      if (field.kind() == Kind.AREAS) {
        fillAreas(record, typed, faults);
      } else if (!same(field, now, before.getOrDefault(field.path(), List.of()))) {
        fill(record, field, now);
      }
    }
    return record;
  }

  private void fillAreas(
      ObjectNode record, Map<String, List<String>> typed, List<RecordFault> faults) {
    Set<String> codes =
        areas.codes(
            new Areas.Chosen(
                typed.getOrDefault("areas", List.of()),
                String.join("\n", typed.getOrDefault(HelpField.PLACES, List.of()))),
            faults);
    Set<String> before = new LinkedHashSet<>(strings(at(record, "areas")));
    if (!codes.equals(before)) {
      record.set("areas", array(List.copyOf(codes)));
      new AreaRule(areas).follow(record, before, codes);
    }
  }

  private static ArrayNode array(List<String> texts) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  private static void fill(ObjectNode record, HelpField field, List<String> now) {
    String path = field.path();
    int dot = path.indexOf('.');
    String name = path.substring(dot + 1);
    ObjectNode parent = record;
    if (dot > 0) {
      String above = path.substring(0, dot);
      parent = record.get(above) instanceof ObjectNode there ? there : record.putObject(above);
    }
    if (now.isEmpty()) {
      parent.remove(name);
    } else if (field.kind() == Kind.MANY) {
      parent.set(name, array(now));
    } else if (field.kind() == Kind.NUMBER) {
      parent.set(name, Numbers.node(now.getFirst()));
    } else {
      parent.put(name, now.getFirst());
    }
    if (dot > 0 && parent.isEmpty()) {
      record.remove(path.substring(0, dot));
    }
  }

  /** Whether nothing was changed in a field. */
  static boolean same(HelpField field, List<String> one, List<String> other) {
    return (field.kind() == Kind.MANY || field.kind() == Kind.AREAS)
        ? new HashSet<>(one).equals(new HashSet<>(other))
        : one.equals(other);
  }

  /**
   * What to show after somebody else changed the record: the own words where one changed something,
   * the other's in the rest.
   */
  static Map<String, List<String>> together(
      Map<String, List<String>> base,
      Map<String, List<String>> mine,
      Map<String, List<String>> theirs) {
    Map<String, List<String>> together = new LinkedHashMap<>();
    mine.forEach((path, values) -> {
      boolean untouched =
          new HashSet<>(values).equals(new HashSet<>(base.getOrDefault(path, List.of())));
      together.put(path, untouched ? theirs.getOrDefault(path, List.of()) : values);
    });
    return together;
  }
}
