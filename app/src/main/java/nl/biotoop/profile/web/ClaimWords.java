package nl.biotoop.profile.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.biotoop.platform.web.Words;
import nl.biotoop.profile.Claim;
import nl.biotoop.profile.Claims;
import nl.biotoop.profile.Evidence;
import nl.biotoop.profile.Statement;
import nl.biotoop.rules.Language;

/** Claims in words. */
final class ClaimWords {
  private ClaimWords() {}

  static ClaimsPage.Group group(
      Claims.Group group,
      Function<Evidence, Cited> cite,
      Function<UUID, String> takeBack,
      Words words) {
    Claim first = group.claims().getFirst();
    Language language = words.language();
    Language written = Statement.written(first.subject(), language);
    return new ClaimsPage.Group(
        Statement.in(first.subject(), language) + ": " + Statement.in(first.measure(), language),
        written == language ? null : written.code(),
        group.claims().stream().map(one -> line(one, cite, takeBack, words)).toList(),
        group.pairs().stream().map(pair -> reason(pair, words)).toList());
  }

  private static ClaimsPage.Line line(
      Claim one, Function<Evidence, Cited> cite, Function<UUID, String> takeBack, Words words) {
    Language language = words.language();
    Language written = Statement.written(one.stated(), language);
    return new ClaimsPage.Line(
        Statement.in(one.stated(), language),
        written == language ? null : written.code(),
        range(one, words),
        Statement.in(one.meaning(), language),
        one.year(),
        cite.apply(one.evidence()),
        Statement.in(one.note(), language),
        one.by().orElse(""),
        one.row().map(takeBack).orElse(""));
  }

  private static ClaimsPage.Reason reason(Claims.Pair pair, Words words) {
    Language language = words.language();
    List<String> notes = new ArrayList<>();
    if (pair.differentMeanings()) {
      notes.add(
          words.text(
              "profile.claims.meanings",
              Statement.in(pair.one().meaning(), language),
              Statement.in(pair.other().meaning(), language)));
    }
    if (pair.differentYears()) {
      notes.add(
          words.text(
              "profile.claims.years",
              String.valueOf(pair.one().year()),
              String.valueOf(pair.other().year())));
    }
    return new ClaimsPage.Reason(
        words.text(
            "profile.claims.reason",
            Statement.in(pair.one().measure(), language),
            range(pair.one(), words),
            range(pair.other(), words)),
        notes);
  }

  /** The values a claim leaves possible. */
  static String range(Claim one, Words words) {
    Claim.Range range = one.range();
    boolean share = one.unit().equals(Claim.PERCENT);
    String unit = one.unit().isEmpty() ? "" : "\u00a0" + one.unit();
    String low = words.number(range.low()) + unit;
    String high = words.number(range.high()) + unit;
    if (range.low() == range.high()) {
      return words.text("profile.range.exactly", low);
    }
    if (Double.isInfinite(range.low()) || (share && range.low() == 0)) {
      return words.text("profile.range.at-most", high);
    }
    if (Double.isInfinite(range.high()) || (share && range.high() == 100)) {
      return words.text("profile.range.at-least", low);
    }
    return words.text("profile.range.between", words.number(range.low()), high);
  }
}
