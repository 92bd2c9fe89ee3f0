package nl.biotoop.desk.web;

import nl.biotoop.desk.Question;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.platform.web.Words;
import org.springframework.stereotype.Component;

/** A question in the words of the desk. */
@Component
final class QuestionWords {
  private static final int EXCERPT = 120;

  private final Places places;
  private final Vocabulary vocabulary;

  QuestionWords(Places places, Vocabulary vocabulary) {
    this.places = places;
    this.vocabulary = vocabulary;
  }

  String place(Question question, Words words) {
    String name = places.name(question.municipality());
    return name.isEmpty() ? words.text("desk.unknown") : name;
  }

  String theme(Question question, Words words) {
    return question
        .theme()
        .flatMap(vocabulary::knownTheme)
        .map(theme -> theme.label().in(words.language()))
        .orElse(words.text("desk.unknown"));
  }

  static String excerpt(Question question) {
    return question.text().length() > EXCERPT
        ? question.text().substring(0, EXCERPT) + "…"
        : question.text();
  }
}
