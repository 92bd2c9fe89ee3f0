package nl.biotoop.desk.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import nl.biotoop.desk.Afterwards;
import nl.biotoop.desk.Insights;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.OwnRegion;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the region sees of its questions. */
@Controller
class InsightController {
  private final Insights insights;
  private final Afterwards afterwards;
  private final CurrentUser current;
  private final Territories territories;
  private final Vocabulary vocabulary;

  InsightController(
      Insights insights,
      Afterwards afterwards,
      CurrentUser current,
      Territories territories,
      Vocabulary vocabulary) {
    this.insights = insights;
    this.afterwards = afterwards;
    this.current = current;
    this.territories = territories;
    this.vocabulary = vocabulary;
  }

  @GetMapping({"/nl/vragen/inzicht", "/en/questions/insight"})
  Page insight(@RequestParam(name = "region", defaultValue = "") String asked, Language language) {
    Account account = current.signedIn();
    List<String> allowed = Insights.regions(account);
    List<OwnRegion> regions =
        territories.ownRegions().stream()
            .filter(region -> allowed.contains("") || allowed.contains(region.id().value()))
            .toList();
    OwnRegion region =
        regions.stream()
            .filter(one -> asked.isEmpty() || one.id().value().equals(asked))
            .findFirst()
            .orElseThrow(() -> new NotFound("region " + asked));
    Words words = Words.of(language);
    Insights.Insight insight = insights.of(account, region.id().value());
    return new InsightPage(
        region.name(),
        regions.stream()
            .filter(other -> !other.equals(region))
            .map(other ->
                new Page.Link(
                    Paths.of(language, "vragen", "inzicht") + "?region=" + other.id().value(),
                    other.name()))
            .toList(),
        insight.months().stream().map(month -> month(month, language)).toList(),
        insight.themes().stream().map(line -> line(line, words)).toList(),
        insight.hiddenThemes() == 0
            ? ""
            : words.text("desk.insight.hidden", insight.hiddenThemes(), Insights.FEWEST),
        QuestionWords.summary(afterwards.ofRegion(account, region.id().value()), words),
        insight.medianDays().isPresent()
            ? words.text("desk.insight.waiting", words.number(insight.medianDays().getAsDouble()))
            : words.text("desk.insight.waiting.unknown", Insights.FEWEST));
  }

  private static String month(YearMonth month, Language language) {
    return DateTimeFormatter.ofPattern("MMM yy", Locale.of(language.code())).format(month);
  }

  private InsightPage.Line line(Insights.ThemeLine line, Words words) {
    String few = words.text("desk.insight.few");
    return new InsightPage.Line(
        line.theme()
            .flatMap(vocabulary::knownTheme)
            .map(theme -> theme.label().in(words.language()))
            .orElse(words.text("desk.unknown")),
        line.months().stream()
            .map(number -> number.map(it -> words.number(it)).orElse(few))
            .toList(),
        words.number(line.asked()),
        share(line.helped(), words),
        share(line.noHelp(), words));
  }

  private static String share(OptionalDouble share, Words words) {
    return share.isPresent()
        ? words.text("desk.insight.share", words.number(Math.rint(100 * share.getAsDouble())))
        : words.text("desk.insight.too-few");
  }
}
