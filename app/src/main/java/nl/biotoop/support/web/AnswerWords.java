package nl.biotoop.support.web;

import java.util.stream.Collectors;
import nl.biotoop.ecosystem.Sectors;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Answer;
import nl.biotoop.rules.Attribute;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;

/** Writes an answer the way the visitor gave it. */
final class AnswerWords {
  private final Words words;
  private final Territories territories;
  private final Sectors sectors;

  AnswerWords(Words words, Territories territories, Sectors sectors) {
    this.words = words;
    this.territories = territories;
    this.sectors = sectors;
  }

  String of(Attribute attribute, Answer answer) {
    return switch (answer) {
      case Answer.YesNo yesNo -> words.text(yesNo.value() ? "answer.yes" : "answer.no");
      case Answer.OneOf one -> label(attribute, one.choice());
      case Answer.Several several ->
          several.choices().stream()
              .map(choice -> label(attribute, choice.choice()))
              .collect(Collectors.joining(", "));
      case Answer.Quantity quantity -> quantity(attribute, quantity.value());
      case Answer.Place place ->
          RegionCode.read(place.code())
              .flatMap(territories::municipality)
              .map(municipality -> municipality.name())
              .orElse(place.code());
      case Answer.Activity activity -> activity(activity);
    };
  }

  private String label(Attribute attribute, String value) {
    return attribute.choices().stream()
        .filter(choice -> choice.value().equals(value))
        .map(choice -> choice.label().in(words.language()))
        .findFirst()
        .orElse(value);
  }

  private String quantity(Attribute attribute, double value) {
    String unit = attribute.unit();
    if ("eur".equals(unit)) {
      return words.amount(value);
    }
    return words.number(value) + (unit == null ? "" : " " + words.text("unit." + unit));
  }

  private String activity(Answer.Activity activity) {
    return activity.versions().stream()
        .findFirst()
        .map(version -> sectors.sector(version, activity.code()).label().in(words.language()))
        .orElse(activity.code());
  }
}
