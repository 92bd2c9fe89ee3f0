package nl.biotoop.desk.web.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.biotoop.desk.Afterwards;
import nl.biotoop.desk.Insights;
import nl.biotoop.desk.insight.Disclosure;
import nl.biotoop.desk.insight.Insight;
import nl.biotoop.desk.web.QuestionWords;
import nl.biotoop.ecosystem.Term;
import nl.biotoop.ecosystem.Theme;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.support.Instruments;
import nl.biotoop.territory.OwnRegion;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the region sees of its questions and of the help there is. */
@Controller
class InsightController {
  private final Insights insights;
  private final Afterwards afterwards;
  private final CurrentUser current;
  private final Territories territories;
  private final Vocabulary vocabulary;
  private final Instruments instruments;

  InsightController(
      Insights insights,
      Afterwards afterwards,
      CurrentUser current,
      Territories territories,
      Vocabulary vocabulary,
      Instruments instruments) {
    this.insights = insights;
    this.afterwards = afterwards;
    this.current = current;
    this.territories = territories;
    this.vocabulary = vocabulary;
    this.instruments = instruments;
  }

  @GetMapping({"/nl/vragen/inzicht", "/en/questions/insight"})
  Page insight(
      @RequestParam(name = "region", defaultValue = "") String asked,
      @RequestParam(name = "theme", defaultValue = "") String about,
      Language language) {
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
    Insight insight = insights.of(account, region.id().value());
    InsightTables tables =
        new InsightTables(
            region.id().value(),
            insight,
            insights.searches(account, region.id().value()),
            vocabulary,
            words);
    Optional<Theme> theme =
        vocabulary.themes().stream().filter(one -> one.id().equals(about)).findFirst();
    InsightPage.Grid grid = grid(region, theme.map(Theme::id), words);
    return new InsightPage(
        region.name(),
        regions.stream()
            .filter(other -> !other.equals(region))
            .map(other ->
                new Page.Link(
                    Paths.of(language, "vragen", "inzicht") + "?region=" + other.id().value(),
                    other.name()))
            .toList(),
        tables.facts(),
        tables.all(),
        insight.hiddenThemes() == 0
            ? ""
            : words.text("desk.insight.hidden", insight.hiddenThemes(), Disclosure.FEWEST),
        grid,
        theme.map(one -> one.label().in(language)).orElse(""),
        Paths.of(language, "vragen", "inzicht") + "?region=" + region.id().value() + "#aanbod",
        Math.toIntExact(
            grid.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.count() == 0)
                .count()),
        QuestionWords.summary(afterwards.ofRegion(account, region.id().value()), words));
  }

  private InsightPage.Grid grid(OwnRegion region, Optional<String> theme, Words words) {
    List<InsightPage.Row> rows = new ArrayList<>();
    for (Map.Entry<String, Map<String, Integer>> phase :
        instruments.grid(region, true, theme).entrySet()) {
      Term phaseTerm = vocabulary.phase(phase.getKey());
      rows.add(
          new InsightPage.Row(
              phaseTerm.label().in(words.language()),
              phase.getValue().entrySet().stream()
                  .map(
                      form -> cell(region, theme, phaseTerm, form.getKey(), form.getValue(), words))
                  .toList()));
    }
    return new InsightPage.Grid(
        vocabulary.supportForms().stream().map(form -> form.label().in(words.language())).toList(),
        rows);
  }

  private InsightPage.Cell cell(
      OwnRegion region, Optional<String> theme, Term phase, String form, int count, Words words) {
    String phaseName = phase.label().in(words.language());
    String formName = vocabulary.supportForm(form).label().in(words.language());
    return new InsightPage.Cell(
        count,
        there(count, region, theme, phase.id(), form, words.language()),
        count == 0
            ? words.text("desk.insight.grid.propose", phaseName, formName)
            : words.text("desk.insight.grid.cell", count, phaseName, formName));
  }

  /** Where to see what there is, or to propose what is not there. */
  private static String there(
      int count,
      OwnRegion region,
      Optional<String> theme,
      String phase,
      String form,
      Language language) {
    return (count == 0 ? Paths.of(language, "voorstellen", "nieuw") : Paths.of(language, "hulp"))
        + "?region="
        + region.id().value()
        + "&phase="
        + phase
        + "&form="
        + form
        + (count == 0 ? "" : theme.map(id -> "&theme=" + id).orElse("") + "&own=on&closed=on");
  }
}
