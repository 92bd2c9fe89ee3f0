package nl.biotoop.support.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.platform.web.Words;
import nl.biotoop.support.Instrument;
import nl.biotoop.support.RegisterQuery;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;

/** The filters over the register: read from an address, shown as lists to pick from. */
@Component
class RegisterFilters {
  /** The part of a long list. */
  static final String PART = "part";

  private static final int LONGEST_WORDS = 200;

  private final Vocabulary vocabulary;
  private final Territories territories;

  RegisterFilters(Vocabulary vocabulary, Territories territories) {
    this.vocabulary = vocabulary;
    this.territories = territories;
  }

  /** What was read; what could not be read is told and leaves everything in. */
  record Reading(RegisterQuery query, String typedAmount, int part, List<String> notices) {}

  Reading read(Map<String, ? extends List<String>> parameters, Words words) {
    List<String> notices = new ArrayList<>();
    List<RegisterPage.Filter> all = filters(RegisterQuery.ALL, words);
    String typed = first(parameters, "amount");
    return new Reading(
        new RegisterQuery(
            limited(first(parameters, "q")),
            choice(parameters, all, "form", words, notices),
            choice(parameters, all, "phase", words, notices),
            choice(parameters, all, "theme", words, notices),
            choice(parameters, all, "element", words, notices),
            choice(parameters, all, "level", words, notices)
                .map(level -> Instrument.Level.valueOf(level.toUpperCase(Locale.ROOT))),
            choice(parameters, all, "region", words, notices),
            amount(typed, words, notices),
            first(parameters, "own").equals("on"),
            first(parameters, "closed").equals("on")),
        Questions.shortened(typed),
        first(parameters, PART).matches("\\d{1,4}") ? Integer.parseInt(first(parameters, PART)) : 1,
        notices);
  }

  private static String limited(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ").strip();
    return line.length() <= LONGEST_WORDS
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_WORDS / 2));
  }

  private static String first(Map<String, ? extends List<String>> parameters, String name) {
    List<String> values = parameters.get(name);
    return values == null || values.isEmpty() ? "" : values.getFirst();
  }

  private static Optional<String> choice(
      Map<String, ? extends List<String>> parameters,
      List<RegisterPage.Filter> filters,
      String name,
      Words words,
      List<String> notices) {
    String written = first(parameters, name);
    if (written.isBlank()) {
      return Optional.empty();
    }
    boolean known =
        filters.stream()
            .filter(filter -> filter.name().equals(name))
            .flatMap(filter -> filter.values().stream())
            .anyMatch(value -> value.value().equals(written));
    if (!known) {
      notices.add(words.text("register.unknown-filter", Questions.shortened(written)));
    }
    return known ? Optional.of(written) : Optional.empty();
  }

  private static OptionalDouble amount(String typed, Words words, List<String> notices) {
    String digits = typed.replaceAll("[\\s€.]", "").replace(',', '.');
    if (digits.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (!digits.matches("\\d{1,12}(\\.\\d{1,2})?")) {
      notices.add(words.text("register.unknown-amount", Questions.shortened(typed)));
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Double.parseDouble(digits));
  }

  List<RegisterPage.Filter> filters(RegisterQuery query, Words words) {
    var language = words.language();
    List<RegisterPage.Filter> filters = new ArrayList<>();
    filters.add(
        filter(
            "form",
            words,
            query.form(),
            vocabulary.supportForms().stream()
                .map(term -> Map.entry(term.id(), term.plain().in(language)))
                .toList()));
    filters.add(
        filter(
            "phase",
            words,
            query.phase(),
            vocabulary.phases().stream()
                .map(term -> Map.entry(term.id(), term.label().in(language)))
                .toList()));
    filters.add(
        filter(
            "theme",
            words,
            query.theme(),
            vocabulary.themes().stream()
                .map(theme -> Map.entry(theme.id(), theme.label().in(language)))
                .toList()));
    filters.add(
        filter(
            "element",
            words,
            query.element(),
            vocabulary.elements().stream()
                .map(term -> Map.entry(term.id(), term.plain().in(language)))
                .toList()));
    List<Map.Entry<String, String>> levels = new ArrayList<>();
    for (Instrument.Level level : Instrument.Level.values()) {
      String id = level.name().toLowerCase(Locale.ROOT);
      levels.add(Map.entry(id, vocabulary.level(id).label().in(language)));
    }
    filters.add(
        filter(
            "level",
            words,
            query.level().map(level -> level.name().toLowerCase(Locale.ROOT)),
            levels));
    filters.add(
        filter(
            "region",
            words,
            query.region(),
            territories.ownRegions().stream()
                .map(region -> Map.entry(region.id().value(), region.name()))
                .toList()));
    return filters;
  }

  private static RegisterPage.Filter filter(
      String name, Words words, Optional<String> chosen, List<Map.Entry<String, String>> choices) {
    List<RegisterPage.Value> values = new ArrayList<>();
    values.add(new RegisterPage.Value("", words.text("filter.all"), chosen.isEmpty()));
    for (Map.Entry<String, String> choice : choices) {
      values.add(
          new RegisterPage.Value(
              choice.getKey(),
              choice.getValue(),
              chosen.filter(choice.getKey()::equals).isPresent()));
    }
    return new RegisterPage.Filter(name, words.text("filter." + name), values);
  }
}
