package nl.biotoop.desk.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.desk.NewQuestion;
import nl.biotoop.desk.Question;
import nl.biotoop.ecosystem.Theme;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.platform.ApiCodes;
import nl.biotoop.rules.Language;
import nl.biotoop.support.CurrentRegister;
import nl.biotoop.territory.Lookup;
import nl.biotoop.territory.Municipality;
import nl.biotoop.territory.OwnRegion;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question from JSON: every field is checked and every fault named; what is not a field of a
 * question is refused, so that nothing is lost unseen.
 */
@Component
final class QuestionJson {
  private static final Set<String> FIELDS =
      Set.of("text", "municipality", "region", "theme", "answers", "language");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Territories territories;
  private final Vocabulary vocabulary;
  private final CurrentRegister register;
  private final AnswersJson answers;

  QuestionJson(
      Territories territories,
      Vocabulary vocabulary,
      CurrentRegister register,
      AnswersJson answers) {
    this.territories = territories;
    this.vocabulary = vocabulary;
    this.register = register;
    this.answers = answers;
  }

  /**
   * What is wrong with a field.
   *
   * @param name the field, such as {@code text} or {@code answers.staff}
   * @param reason a fixed code
   * @param detail what to do about it
   */
  record Fault(String name, String reason, String detail) {}

  /** What came of reading. */
  sealed interface Read {
    /** A question. */
    record Fit(NewQuestion question) implements Read {}

    /** Fields that are not as they should be; at least one. */
    record Unfit(List<Fault> faults) implements Read {
      public Unfit {
        faults = List.copyOf(faults);
      }
    }

    /** Not JSON at all, with the place where it stops being so. */
    record NotJson(String place) implements Read {}
  }

  Read read(byte[] sent) {
    JsonNode document;
    try {
      document = JSON.readTree(sent);
    } catch (JacksonException e) {
      var place = e.getLocation();
      return new Read.NotJson(
          place == null || place.getLineNr() < 1
              ? "The body is not JSON."
              : "The body stops being JSON in line "
                  + place.getLineNr()
                  + ", column "
                  + place.getColumnNr()
                  + ".");
    }
    if (document == null || !document.isObject()) {
      return new Read.NotJson("The body must be a JSON object with the fields of a question.");
    }
    List<Fault> faults = new ArrayList<>();
    for (String name : document.propertyNames()) {
      if (!FIELDS.contains(name)) {
        faults.add(
            new Fault(
                ApiCodes.shortened(name),
                "UNKNOWN_FIELD",
                "A question has no such field. How to be reached is left on its own page."));
      }
    }
    String text = text(document, faults);
    Optional<Municipality> municipality = municipality(document, faults);
    Optional<OwnRegion> region = region(document, municipality, faults);
    Optional<String> theme = theme(document, faults);
    String query = answers.query(document.path("answers"), faults);
    Language language = language(document, faults);
    return faults.isEmpty()
        ? new Read.Fit(
            new NewQuestion(
                "api",
                text,
                theme.or(() -> themeOfProblem(document)),
                municipality,
                region,
                query,
                language))
        : new Read.Unfit(faults);
  }

  /** A string that stands in a field; a wrong type is a fault. */
  private static Optional<String> string(JsonNode document, String name, List<Fault> faults) {
    JsonNode value = document.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      faults.add(new Fault(name, "WRONG_TYPE", "Give a string."));
      return Optional.empty();
    }
    return Optional.of(value.stringValue());
  }

  private static String text(JsonNode document, List<Fault> faults) {
    int before = faults.size();
    String text = string(document, "text", faults).orElse("").strip();
    if (faults.size() > before) {
      return text;
    }
    if (text.isEmpty()) {
      faults.add(new Fault("text", "REQUIRED", "Give the question in the words of the asker."));
    } else if (text.length() > Question.LONGEST) {
      faults.add(
          new Fault(
              "text",
              "TOO_LONG",
              "At most " + Question.LONGEST + " characters; now " + text.length() + "."));
    } else if (!Question.isReadable(text)) {
      faults.add(new Fault("text", "CONTROL_CHARACTER", "Leave out characters nobody can see."));
    }
    return text;
  }

  private Optional<Municipality> municipality(JsonNode document, List<Fault> faults) {
    Optional<String> typed = string(document, "municipality", faults).filter(it -> !it.isBlank());
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<Municipality> coded =
        RegionCode.read(typed.get().split("@", 2)[0]).flatMap(territories::municipality);
    if (coded.isPresent()) {
      return coded;
    }
    return switch (territories.find(typed.get())) {
      case Lookup.Found found -> Optional.of(found.municipality());
      case Lookup.Several several -> {
        faults.add(
            new Fault(
                "municipality",
                "SEVERAL",
                "More places bear this name: "
                    + several.candidates().stream()
                        .map(one -> territories.distinctName(one.municipality()))
                        .collect(Collectors.joining(", "))
                    + "."));
        yield Optional.empty();
      }
      case Lookup.Nothing _ -> {
        faults.add(
            new Fault(
                "municipality",
                "NOT_A_CHOICE",
                "Give a name or a code of Statistics Netherlands, such as GM0935; leave it out"
                    + " when it is not known."));
        yield Optional.empty();
      }
    };
  }

  private Optional<OwnRegion> region(
      JsonNode document, Optional<Municipality> municipality, List<Fault> faults) {
    Optional<String> given = string(document, "region", faults).filter(it -> !it.isBlank());
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Optional<OwnRegion> region =
        territories.ownRegions().stream()
            .filter(one -> one.id().value().equals(given.get()))
            .findFirst();
    if (region.isEmpty()) {
      faults.add(
          new Fault(
              "region",
              "NOT_A_CHOICE",
              choices(territories.ownRegions().stream().map(one -> one.id().value()))));
    } else if (municipality.isPresent()
        && !region.get().municipalities().contains(municipality.get())) {
      faults.add(
          new Fault("region", "CONTRADICTION", "The municipality does not lie in this region."));
    }
    return region;
  }

  private Optional<String> theme(JsonNode document, List<Fault> faults) {
    Optional<String> given = string(document, "theme", faults).filter(it -> !it.isBlank());
    List<String> themes = vocabulary.themes().stream().map(Theme::id).toList();
    if (given.isPresent() && !themes.contains(given.get())) {
      faults.add(new Fault("theme", "NOT_A_CHOICE", choices(themes.stream())));
    }
    return given;
  }

  private static String choices(Stream<String> ids) {
    return "One of: " + ids.collect(Collectors.joining(", ")) + ".";
  }

  /** As on the page: the first theme of the problem that the wayfinder began with. */
  private Optional<String> themeOfProblem(JsonNode document) {
    return Optional.ofNullable(document.at("/answers/problem").stringValue(null))
        .flatMap(register.now()::problem)
        .flatMap(problem -> problem.themes().stream().sorted().findFirst());
  }

  private static Language language(JsonNode document, List<Fault> faults) {
    Optional<String> given = string(document, "language", faults);
    for (Language language : Language.values()) {
      if (given.isEmpty() || language.code().equals(given.get())) {
        return given.isEmpty() ? Language.NL : language;
      }
    }
    faults.add(
        new Fault(
            "language", "NOT_A_CHOICE", choices(Stream.of(Language.values()).map(Language::code))));
    return Language.NL;
  }
}
