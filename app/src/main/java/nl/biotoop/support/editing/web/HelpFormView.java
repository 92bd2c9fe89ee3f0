package nl.biotoop.support.editing.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.biotoop.ecosystem.Term;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.platform.web.Page.Choice;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.support.Instrument;
import nl.biotoop.support.editing.RecordFault;
import nl.biotoop.support.editing.web.HelpField.Kind;
import nl.biotoop.support.editing.web.HelpFormPage.FaultView;
import nl.biotoop.support.editing.web.HelpFormPage.FieldView;
import nl.biotoop.support.editing.web.HelpFormPage.PartView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The fields of the form in words: names, choices, faults, and values to read. */
@Component
public final class HelpFormView {
  private final Vocabulary vocabulary;
  private final Areas areas;
  private final HelpForm form;

  HelpFormView(Vocabulary vocabulary, Areas areas, HelpForm form) {
    this.vocabulary = vocabulary;
    this.areas = areas;
    this.form = form;
  }

  /** The fields with what stands in them, and beside it what another wrote. */
  public List<PartView> parts(
      Map<String, List<String>> values,
      List<RecordFault> faults,
      @Nullable Map<String, List<String>> others,
      Words words) {
    List<PartView> parts = new ArrayList<>();
    for (HelpField.Part part : HelpField.PARTS) {
      parts.add(
          new PartView(
              part.heading(words),
              part.fields().stream()
                  .map(field -> field(field, values, faults, others, words))
                  .toList()));
    }
    return parts;
  }

  private FieldView field(
      HelpField field,
      Map<String, List<String>> values,
      List<RecordFault> faults,
      @Nullable Map<String, List<String>> others,
      Words words) {
    List<String> own = values.getOrDefault(field.path(), List.of());
    String error =
        faults.stream()
            .filter(fault -> fieldOf(fault).filter(field::equals).isPresent())
            .map(fault -> fault.problem().in(words.language()))
            .reduce((one, other) -> one + "; " + other)
            .orElse(null);
    return new FieldView(
        field.id(),
        field.path(),
        field.kind(),
        field.name(words),
        field.helpText(words),
        String.join(", ", own),
        choices(field, own, words),
        String.join("\n", values.getOrDefault(HelpField.PLACES, List.of())),
        error,
        others == null ? null : other(field, values, others, words));
  }

  private @Nullable String other(
      HelpField field,
      Map<String, List<String>> values,
      Map<String, List<String>> others,
      Words words) {
    boolean same =
        HelpForm.same(
            field,
            values.getOrDefault(field.path(), List.of()),
            others.getOrDefault(field.path(), List.of()));
    if (field.kind() == Kind.AREAS) {
      same =
          same
              && values
                  .getOrDefault(HelpField.PLACES, List.of())
                  .equals(others.getOrDefault(HelpField.PLACES, List.of()));
    }
    String text = text(field, others, words);
    return same ? null : text.isEmpty() ? words.text("editing.nothing") : text;
  }

  /** The field in which a fault can be mended. */
  static Optional<HelpField> fieldOf(RecordFault fault) {
    String path = fault.field();
    return HelpField.all().stream()
        .filter(field -> field.path().equals(path) || field.path().startsWith(path + "."))
        .findFirst();
  }

  public List<FaultView> faults(List<RecordFault> faults, Words words) {
    List<FaultView> views = new ArrayList<>();
    for (RecordFault fault : faults) {
      Optional<HelpField> field = fieldOf(fault);
      String problem = fault.problem().in(words.language());
      views.add(
          new FaultView(
              field.map(it -> "#" + it.id()).orElse(""),
              field.map(it -> it.name(words)).orElse(fault.field()) + ": " + problem));
    }
    return views;
  }

  private List<Choice> choices(HelpField field, List<String> own, Words words) {
    Set<String> chosen = new HashSet<>(own);
    Language language = words.language();
    return switch (field.path()) {
      case "supportForms" -> terms(vocabulary.supportForms(), chosen, language);
      case "phases" -> terms(vocabulary.phases(), chosen, language);
      case "elements" -> terms(vocabulary.elements(), chosen, language);
      case "themes" ->
          vocabulary.themes().stream()
              .map(it -> new Choice(it.id(), it.label().in(language), chosen.contains(it.id())))
              .toList();
      case "areas" -> areas.boxes(chosen, words.text("editing.area.country"));
      case "level" ->
          one(
              Arrays.stream(Instrument.Level.values()).map(HelpFormView::code).toList(),
              code -> vocabulary.level(code).label().in(language),
              own);
      case "status" ->
          one(
              List.of("verified", "unverified", "ended"),
              code -> words.text("editing.status." + code),
              own);
      case "recurrence" ->
          optional(
              List.of("ongoing", "recurring", "oneoff"),
              code -> words.text("editing.recurrence." + code),
              own,
              words);
      case "stateAid" ->
          optional(
              List.of("none", "deMinimis", "gber"),
              code -> words.text("editing.aid." + code),
              own,
              words);
      case "source.age" ->
          optional(List.of("A", "B", "C"), code -> words.text("editing.age." + code), own, words);
      default -> List.of();
    };
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static List<Choice> terms(List<Term> terms, Set<String> chosen, Language language) {
    return terms.stream()
        .map(term -> new Choice(term.id(), term.plain().in(language), chosen.contains(term.id())))
        .toList();
  }

  private static List<Choice> one(
      List<String> codes, Function<String, String> label, List<String> own) {
    return codes.stream()
        .map(code -> new Choice(code, label.apply(code), own.contains(code)))
        .toList();
  }

  private static List<Choice> optional(
      List<String> codes, Function<String, String> label, List<String> own, Words words) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", words.text("editing.unknown"), own.isEmpty()));
    choices.addAll(one(codes, label, own));
    return choices;
  }

  /** What stands in a field, to read; empty when nothing does. */
  String text(HelpField field, Map<String, List<String>> values, Words words) {
    List<String> own = values.getOrDefault(field.path(), List.of());
    List<String> chosen =
        choices(field, own, words).stream()
            .filter(choice -> choice.chosen() && !choice.value().isEmpty())
            .map(Choice::label)
            .toList();
    List<String> shown = new ArrayList<>(chosen);
    if (field.kind() == Kind.AREAS) {
      values.getOrDefault(HelpField.PLACES, List.of()).stream()
          .flatMap(String::lines)
          .forEach(shown::add);
    } else if (chosen.isEmpty()) {
      shown.addAll(own);
    }
    return String.join(", ", shown);
  }

  /** A record to read, field by field, with the rule last. */
  public Map<String, String> texts(ObjectNode record, Words words) {
    Map<String, List<String>> values = form.values(record);
    Map<String, String> texts = new LinkedHashMap<>();
    for (HelpField field : HelpField.all()) {
      texts.put(field.name(words), text(field, values, words));
    }
    texts.put(
        words.text("editing.field.rule"),
        String.join("\n", RuleSentences.of(record.path("rule"), words)));
    return texts;
  }
}
