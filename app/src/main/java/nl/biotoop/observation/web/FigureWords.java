package nl.biotoop.observation.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import nl.biotoop.observation.Figure;
import nl.biotoop.observation.RegionFigure;
import nl.biotoop.observation.web.DatasetPage.Mark;
import nl.biotoop.platform.web.Words;

/** Figures, flags and units as people read them. */
final class FigureWords {
  /** The flags of the sources, each with a text of its own. */
  static final List<String> FLAGS = List.of("b", "e", "p", "u", "d", "C", "I");

  private static final int DECIMALS = 4;

  private FigureWords() {}

  /** The value in the notation of the language; in words that there is none when there is none. */
  static String value(Figure figure, Words words) {
    return figure.value().isPresent()
        ? number(figure.value().getAsDouble(), words)
        : words.text("observation.none");
  }

  static String number(double value, Words words) {
    return words.number(value, DECIMALS);
  }

  /** The value as {@link #value} shows it; empty when there is none. */
  static OptionalDouble shown(Figure figure) {
    return figure.value().isPresent()
        ? OptionalDouble.of(rounded(figure.value().getAsDouble()))
        : OptionalDouble.empty();
  }

  /** The number that {@link #number} writes, so that what looks the same is the same. */
  static double rounded(double value) {
    return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue();
  }

  /** What a picture must show of the figure. */
  static Mark mark(Figure figure) {
    if (figure.value().isPresent()) {
      return figure.isInherited() ? Mark.INHERITED : Mark.NONE;
    }
    return figure.isWithheld() || figure.isConfidential() ? Mark.SECRET : Mark.NONE;
  }

  /** What the source says about the figure; {@code ""} when nothing. */
  static String remark(Figure figure, Words words) {
    if (figure.value().isPresent()) {
      return sentence(flags(figure.status(), words));
    }
    if (figure.isWithheld()) {
      return words.text("observation.reason.withheld");
    }
    if (figure.isConfidential()) {
      return words.text("observation.reason.confidential");
    }
    if (figure.status().contains("u")) {
      return words.text("observation.reason.unreliable");
    }
    return words.text("observation.reason.source");
  }

  /** What the sources say about what a figure was made of; {@code ""} when nothing. */
  static String flags(RegionFigure figure, Words words) {
    return figure instanceof RegionFigure.Published
        ? ""
        : String.join(", ", flags(figure.status(), words));
  }

  /** Remarks one after the other, each as a sentence. */
  static String joined(List<String> remarks) {
    List<String> told = remarks.stream().filter(remark -> !remark.isEmpty()).toList();
    return told.size() < 2
        ? String.join("", told)
        : told.stream()
            .map(remark -> remark.endsWith(".") ? remark : remark + ".")
            .collect(Collectors.joining(" "));
  }

  private static List<String> flags(String status, Words words) {
    List<String> told = new ArrayList<>();
    for (String flag : status.split("", -1)) {
      if (FLAGS.contains(flag)) {
        told.add(words.text("observation.flag." + flag));
      } else if (!flag.isBlank()) {
        told.add(words.text("observation.flag.other", flag));
      }
    }
    return told;
  }

  private static String sentence(List<String> parts) {
    String joined = String.join(", ", parts);
    return joined.isEmpty()
        ? ""
        : joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1);
  }
}
