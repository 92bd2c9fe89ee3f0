package nl.biotoop.support.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.biotoop.ecosystem.Sector;
import nl.biotoop.ecosystem.Sectors;
import nl.biotoop.platform.web.Page.Link;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Answer;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.Language;
import nl.biotoop.rules.Parsed;
import nl.biotoop.support.Advice;
import nl.biotoop.support.CurrentRegister;
import nl.biotoop.support.Problem;
import nl.biotoop.support.Wayfinder;
import nl.biotoop.support.web.QuestionControl.Choice;
import nl.biotoop.territory.Lookup;
import nl.biotoop.territory.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page that asks one attribute, with what was answered before beside it. */
@Component("wayfinderQuestions") // the desk has questions too
class Questions {
  private static final int LONGEST_SHOWN = 60;

  private final CurrentRegister register;
  private final Territories territories;
  private final Sectors sectors;

  Questions(CurrentRegister register, Territories territories, Sectors sectors) {
    this.register = register;
    this.territories = territories;
    this.sectors = sectors;
  }

  /** The page that asks an attribute. */
  QuestionPage page(
      Attribute attribute, WayfinderAddress address, Advice advice, Language language) {
    Words words = Words.of(language);
    QuestionControl control = control(attribute, address, language);
    List<QuestionPage.Hidden> hidden = new ArrayList<>();
    Map<String, List<String>> carried = new LinkedHashMap<>(address.parameters());
    carried.remove(attribute.id());
    carried.remove(attribute.type() == Attribute.Type.AREA ? WayfinderAddress.PLACE : "");
    carried.forEach((name, values) ->
        values.forEach(value -> hidden.add(new QuestionPage.Hidden(name, value))));
    hidden.add(new QuestionPage.Hidden(WayfinderAddress.ASKED, attribute.id()));
    return new QuestionPage(
        address.problem().map(it -> it.text().in(language)).orElse(""),
        address.otherProblemHref(language),
        1 + (int) askedBefore(attribute, address),
        address.path(language),
        hidden,
        attribute.id(),
        attribute.question().in(language),
        attribute.help().in(language),
        control,
        error(attribute, address, control, words),
        notices(address, attribute.id(), words),
        answers(address, words),
        advice.options().size(),
        address.resultHref(language),
        ContactView.of(advice.contacts().getFirst(), words));
  }

  /** The questions before this one; what the problem itself answered was never asked. */
  private static long askedBefore(Attribute attribute, WayfinderAddress address) {
    Set<String> implied = address.problem().map(it -> it.answers().keySet()).orElse(Set.of());
    return Stream.concat(
            address.answers().given().keySet().stream(), address.answers().declined().stream())
        .filter(id -> !id.equals(attribute.id()) && !implied.contains(id))
        .count();
  }

  /** The answers so far, each with the way to change it. */
  List<QuestionPage.AnswerLine> answers(WayfinderAddress address, Words words) {
    Language language = words.language();
    AnswerWords answerWords = new AnswerWords(words, territories, sectors);
    List<QuestionPage.AnswerLine> lines = new ArrayList<>();
    for (Map.Entry<String, Answer> given : address.answers().given().entrySet()) {
      Attribute attribute = register.now().attributes().attribute(given.getKey());
      lines.add(
          new QuestionPage.AnswerLine(
              attribute.name().in(language),
              answerWords.of(attribute, given.getValue()),
              address.changeHref(language, attribute.id())));
    }
    for (String declined : address.answers().declined()) {
      lines.add(
          new QuestionPage.AnswerLine(
              register.now().attributes().attribute(declined).name().in(language),
              words.text("answer.dont-know"),
              address.changeHref(language, declined)));
    }
    return lines;
  }

  /** What the visitor should know about the address: what was left out, what was renamed. */
  List<String> notices(WayfinderAddress address, String except, Words words) {
    List<String> notices = new ArrayList<>();
    for (Parsed.Refused refused : address.refused()) {
      if (!refused.attribute().equals(except)) {
        notices.add(
            refused.reason() == Parsed.Reason.UNKNOWN_ATTRIBUTE
                ? words.text("notice.unknown-attribute", shortened(refused.attribute()))
                : words.text(
                    "notice.unreadable-answer",
                    register
                        .now()
                        .attributes()
                        .attribute(refused.attribute())
                        .name()
                        .in(words.language()),
                    shortened(refused.value())));
      }
    }
    if (address.answers().answer(Wayfinder.AREA).isPresent()
        && address.typedPlace().isPresent()
        && territories.find(address.typedPlace().get()) instanceof Lookup.Found found) {
      found.remark().ifPresent(remark -> notices.add(remark.in(words.language())));
    }
    return notices;
  }

  static String shortened(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() <= LONGEST_SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN / 2)) + "…";
  }

  private @Nullable String error(
      Attribute attribute, WayfinderAddress address, QuestionControl control, Words words) {
    if (address.asked().filter(attribute.id()::equals).isEmpty()
        && address.refused().stream().noneMatch(it -> it.attribute().equals(attribute.id()))) {
      return null;
    }
    for (Parsed.Refused refused : address.refused()) {
      if (refused.attribute().equals(attribute.id())) {
        return unreadable(attribute, refused, words);
      }
    }
    return switch (control) {
      case QuestionControl.Place place ->
          place.typed().isEmpty()
              ? words.text("error.place.empty")
              : place.candidates().isEmpty()
                  ? words.text("error.place.nothing", shortened(place.typed()))
                  : words.text("error.place.choose", shortened(place.typed()));
      case QuestionControl.Work work ->
          work.typed().isEmpty()
              ? words.text("error.work.empty")
              : work.candidates().isEmpty()
                  ? words.text("error.work.nothing", shortened(work.typed()))
                  : words.text("error.work.choose", shortened(work.typed()));
      case QuestionControl.Quantity _ -> words.text("error.EMPTY");
      case QuestionControl.Choices _ -> words.text("error.choose");
    };
  }

  private static String unreadable(Attribute attribute, Parsed.Refused refused, Words words) {
    Double min = attribute.min();
    Double max = attribute.max();
    Parsed.Reason reason = refused.reason();
    if (reason == Parsed.Reason.EMPTY) {
      return words.text("error.EMPTY");
    }
    if (reason == Parsed.Reason.OUT_OF_RANGE) {
      if (min != null && max != null) {
        return words.text("error.OUT_OF_RANGE", words.number(min), words.number(max));
      }
      reason = Parsed.Reason.WRONG_TYPE;
    }
    return words.text("error." + reason.name(), shortened(refused.value()));
  }

  private QuestionControl control(
      Attribute attribute, WayfinderAddress address, Language language) {
    Words words = Words.of(language);
    List<String> given =
        address.answers().answer(attribute.id()).map(Answer::given).orElse(List.of());
    boolean declined = address.answers().declined().contains(attribute.id());
    return switch (attribute.type()) {
      case BOOL ->
          new QuestionControl.Choices(
              false,
              List.of(
                  choice("true", words.text("answer.yes"), given),
                  choice("false", words.text("answer.no"), given),
                  dontKnow(words, declined)));
      case ENUM, SET -> {
        List<Choice> choices = new ArrayList<>();
        for (Attribute.Choice choice : attribute.choices()) {
          choices.add(choice(choice.value(), choice.label().in(language), given));
        }
        choices.add(dontKnow(words, declined));
        yield new QuestionControl.Choices(attribute.type() == Attribute.Type.SET, choices);
      }
      case INT, NUMBER, MONEY ->
          new QuestionControl.Quantity(
              attribute.unit() == null ? "" : words.text("unit." + attribute.unit()),
              typedNumber(attribute, address, given));
      case AREA -> place(address, language);
      case SBI -> work(attribute, address, language);
    };
  }

  private static String typedNumber(
      Attribute attribute, WayfinderAddress address, List<String> given) {
    return address.refused().stream()
        .filter(it -> it.attribute().equals(attribute.id()))
        .map(it -> shortened(it.value()))
        .findFirst()
        .orElse(given.isEmpty() ? "" : given.getFirst());
  }

  private static Choice choice(String value, String label, List<String> given) {
    return new Choice(value, label, "", given.contains(value));
  }

  private static Choice dontKnow(Words words, boolean chosen) {
    return new Choice(Wayfinder.DONT_KNOW, words.text("answer.dont-know"), "", chosen);
  }

  private QuestionControl place(WayfinderAddress address, Language language) {
    String typed = address.typedPlace().orElse("");
    List<Choice> candidates = new ArrayList<>();
    if (!typed.isEmpty() && territories.find(typed) instanceof Lookup.Several several) {
      for (Lookup.Candidate candidate : several.candidates()) {
        candidates.add(
            new Choice(
                answerOf(candidate.municipality().code().value()),
                candidate.municipality().name(),
                candidate.remark().map(remark -> remark.in(language)).orElse(""),
                several.candidates().size() == 1));
      }
    }
    String shown =
        typed.isEmpty()
            ? address
                .answers()
                .answer(Wayfinder.AREA)
                .map(it ->
                    new AnswerWords(Words.of(language), territories, sectors)
                        .of(register.now().attributes().attribute(Wayfinder.AREA), it))
                .orElse("")
            : typed;
    return new QuestionControl.Place(
        shortened(shown), territories.currentNames(), List.copyOf(candidates));
  }

  /** A municipality as an answer: its code with the year of the codes. */
  String answerOf(String code) {
    return code + "@" + territories.year();
  }

  private QuestionControl work(Attribute attribute, WayfinderAddress address, Language language) {
    String typed = address.typedWork().orElse("");
    List<Choice> candidates = new ArrayList<>();
    if (!typed.isEmpty()) {
      for (Sector sector : sectors.find(typed)) {
        candidates.add(new Choice(sector.written(), sector.label().in(language), "", false));
      }
    }
    List<Link> sections = new ArrayList<>();
    for (Sector section : sectors.sections(Sectors.IN_FORCE)) {
      Map<String, List<String>> parameters = address.parameters();
      parameters.put(attribute.id(), List.of(section.written()));
      sections.add(
          new Link(WayfinderAddress.href(language, parameters), section.label().in(language)));
    }
    return new QuestionControl.Work(shortened(typed), List.copyOf(candidates), sections);
  }

  /** The words by which the list of problems can be filtered besides its own text. */
  static String filterWords(Problem problem) {
    return String.join(" ", problem.themes()) + " " + String.join(" ", problem.supportForms());
  }
}
