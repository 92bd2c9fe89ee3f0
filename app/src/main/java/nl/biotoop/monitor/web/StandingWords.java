package nl.biotoop.monitor.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.biotoop.benchmark.Standing.Answer;
import nl.biotoop.benchmark.Standing.Figured;
import nl.biotoop.benchmark.Standing.Measured;
import nl.biotoop.benchmark.Standing.Others;
import nl.biotoop.benchmark.Standing.Position;
import nl.biotoop.monitor.web.StandingPage.Measure;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.RegionFigure;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;

/** What is known of a region, as people read it. */
@Component
public final class StandingWords {
  /** From here on a number says enough without decimals, or with one. */
  private static final double LARGE = 1000;

  private static final double MIDDLING = 10;

  /** Distances below these are a strong likeness, or a likeness. */
  private static final double NEAR = 0.25;

  private static final double FAIR = 0.75;

  private final Territories territories;

  StandingWords(Territories territories) {
    this.territories = territories;
  }

  /** The name of a region; its code when it has none. */
  String name(RegionCode region, Words words) {
    return territories.name(region, words.language());
  }

  private boolean isProvince(RegionCode region) {
    return territories.provinces().stream()
        .anyMatch(it -> it.nuts2().equals(region) || it.code().equals(region));
  }

  /** The name with the country or the sort of region, for who may not know it. */
  String described(RegionCode region, Words words) {
    String name = name(region, words);
    if (isProvince(region)) {
      return words.text("monitor.area.province", name);
    }
    return switch (region.level()) {
      case COROP -> words.text("monitor.area.corop", name);
      case NUTS_2 ->
          territories
              .nuts(region)
              .map(it -> words.text("monitor.area.abroad", name, name(it.country(), words)))
              .orElse(name);
      case COUNTRY, NUTS_1, NUTS_3, PROVINCE, MUNICIPALITY, OWN_REGION -> name;
    };
  }

  static String number(double value, Words words) {
    return words.number(value, decimals(value));
  }

  private static int decimals(double value) {
    double size = Math.abs(value);
    return size >= LARGE ? 0 : size >= MIDDLING ? 1 : 2;
  }

  /** The value that {@link #number} writes. */
  static BigDecimal shown(double value) {
    return new BigDecimal(value).setScale(decimals(value), RoundingMode.HALF_EVEN);
  }

  /** Where the figure comes from, down to the cell. */
  static String origin(Figured figured, RegionCode region, Words words) {
    return origin(
        figured.dataset(), figured.indicator(), figured.figure(), figured.year(), region, words);
  }

  static String origin(
      String dataset,
      Indicator indicator,
      RegionFigure figure,
      String year,
      RegionCode region,
      Words words) {
    String address =
        Paths.of(words.language(), "cijfers", dataset, indicator.code(), region.value());
    return figure instanceof RegionFigure.Published
        ? address
        : address + "?year=" + year + "#herkomst";
  }

  /** The value with its year. */
  static String dated(Figured figured, Words words) {
    return words.text(
        "monitor.dated", number(figured.figure().value().orElseThrow(), words), figured.year());
  }

  Measure measure(Measured measured, Words words) {
    Figured figured = measured.figured();
    return new Measure(
        origin(figured, measured.region(), words),
        figured.indicator().name().in(words.language()),
        figured.indicator().unitIn(words),
        number(figured.figure().value().orElseThrow(), words),
        measured
            .others()
            .map(others ->
                words.text("monitor.middle", number(others.median(), words), others.count()))
            .orElseGet(() -> words.text("monitor.too-few")),
        measured.others().map(others -> half(others, words)).orElse(""),
        figured.year(),
        remarks(figured, words));
  }

  private static String half(Others others, Words words) {
    return words.text("monitor.half", number(others.low(), words), number(others.high(), words));
  }

  private static List<String> remarks(Figured figured, Words words) {
    List<String> remarks = new ArrayList<>();
    String substitute = figured.indicator().substitute().in(words.language());
    if (!substitute.isEmpty()) {
      remarks.add(words.text("monitor.substitute", substitute));
    }
    String quality = figured.indicator().quality().in(words.language());
    if (!quality.isEmpty()) {
      remarks.add(quality);
    }
    if (figured.figure().status().contains("I")) {
      remarks.add(words.text("monitor.inherited"));
    }
    if (figured.figure().status().contains("p") || figured.figure().status().contains("e")) {
      remarks.add(words.text("monitor.provisional"));
    }
    return remarks;
  }

  /** Against the middle of the others, in a few words. */
  public static String answer(Position position, Words words) {
    return switch (position) {
      case Position.Likely likely ->
          words.text("monitor.answer." + likely.answer().name().toLowerCase(Locale.ROOT));
      case Position.TooFew _ -> words.text("monitor.answer.too_few");
      case Position.Unknown _ -> words.text("monitor.answer.unknown");
    };
  }

  /** In how many of ten calculations; {@code ""} when there were none. */
  public static String how(Position position, Words words) {
    return switch (position) {
      case Position.Likely likely when likely.answer().compareTo(Answer.UNDECIDED) > 0 ->
          words.text("monitor.how.worse", 10 - likely.ofTen());
      case Position.Likely likely -> words.text("monitor.how.better", likely.ofTen());
      case Position.TooFew _, Position.Unknown _ -> "";
    };
  }

  static String tone(Position position) {
    return switch (position) {
      case Position.Likely likely ->
          switch (likely.answer()) {
            case BETTER, PROBABLY_BETTER -> "better";
            case UNDECIDED -> "undecided";
            case PROBABLY_WORSE, WORSE -> "worse";
          };
      case Position.TooFew _, Position.Unknown _ -> "unknown";
    };
  }

  static String likeness(double distance, Words words) {
    String key = distance < NEAR ? "near" : distance < FAIR ? "fair" : "far";
    return words.text("monitor.likeness." + key, words.number(distance));
  }
}
