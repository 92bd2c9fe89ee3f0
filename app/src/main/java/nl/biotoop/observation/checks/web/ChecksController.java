package nl.biotoop.observation.checks.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.identity.Users;
import nl.biotoop.observation.Dataset;
import nl.biotoop.observation.Datasets;
import nl.biotoop.observation.Holdings;
import nl.biotoop.observation.Holdings.Holding;
import nl.biotoop.observation.Indicators;
import nl.biotoop.observation.Observations;
import nl.biotoop.observation.checks.Check;
import nl.biotoop.observation.checks.CheckRun;
import nl.biotoop.observation.checks.CheckRuns;
import nl.biotoop.observation.checks.Checks;
import nl.biotoop.observation.checks.Finding;
import nl.biotoop.observation.checks.Outcome;
import nl.biotoop.observation.checks.Outcome.Failed;
import nl.biotoop.observation.checks.Outcome.Found;
import nl.biotoop.observation.web.FigureAreas;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the checks of the figures are read and run. */
@Controller
class ChecksController {
  private static final String SAFE = "[A-Za-z0-9_.-]+";

  private final Checks checks;
  private final CheckRuns runs;
  private final Datasets datasets;
  private final Indicators indicators;
  private final Holdings holdings;
  private final Observations observations;
  private final FigureAreas areas;
  private final Users users;
  private final CurrentUser current;
  private final Clock clock;

  ChecksController(
      Checks checks,
      CheckRuns runs,
      Datasets datasets,
      Indicators indicators,
      Holdings holdings,
      Observations observations,
      FigureAreas areas,
      Users users,
      CurrentUser current,
      Clock clock) {
    this.checks = checks;
    this.runs = runs;
    this.datasets = datasets;
    this.indicators = indicators;
    this.holdings = holdings;
    this.observations = observations;
    this.areas = areas;
    this.users = users;
    this.current = current;
    this.clock = clock;
  }

  @GetMapping({"/nl/beheer/cijfers/controles", "/en/manage/figures/checks"})
  Page all(Language language) {
    Account account = current.with(Access.FIGURES);
    Words words = Words.of(language);
    Optional<CheckRun> run = runs.latest(account);
    List<ChecksPage.Line> attention = new ArrayList<>();
    List<ChecksPage.Line> clean = new ArrayList<>();
    List<ChecksPage.Line> waiting = new ArrayList<>();
    Map<String, List<Holding>> held = run.isPresent() ? holdings.all() : Map.of();
    for (Check check : checks.all()) {
      Optional<Outcome> outcome = run.flatMap(one -> one.of(check));
      ChecksPage.Line line = line(check, outcome, held, words);
      (outcome.isEmpty() ? waiting : line.attention() ? attention : clean).add(line);
    }
    List<ChecksPage.Group> groups = new ArrayList<>();
    add(groups, words.text("checks.attention"), attention);
    add(groups, words.text(run.isEmpty() ? "checks.all" : "checks.waiting"), waiting);
    add(groups, words.text("checks.clean"), clean);
    return new ChecksPage(
        run.map(one -> ran(one, words)).orElse(""),
        run.filter(one -> !one.vintage().equals(observations.vintage())).isPresent(),
        groups);
  }

  private static void add(
      List<ChecksPage.Group> groups, String title, List<ChecksPage.Line> lines) {
    if (!lines.isEmpty()) {
      groups.add(new ChecksPage.Group(title, lines));
    }
  }

  private String ran(CheckRun run, Words words) {
    String at = words.minute(run.at(), clock.getZone());
    return users
        .withId(run.actor())
        .map(account -> words.text("checks.ran", at, account.name()))
        .orElseGet(() -> words.text("checks.ran.gone", at));
  }

  private ChecksPage.Line line(
      Check check, Optional<Outcome> outcome, Map<String, List<Holding>> held, Words words) {
    String count = "";
    String caption = "";
    String problem = "";
    boolean attention = false;
    List<ChecksPage.Found> findings = List.of();
    if (outcome.isPresent()) {
      switch (outcome.get()) {
        case Found found -> {
          attention = found.findings() > 0;
          count = count(found, words);
          caption = caption(found, words);
          findings = found.first().stream().map(one -> found(one, held, words)).toList();
        }
        case Failed failed -> {
          attention = true;
          count = words.text("checks.failed");
          problem =
              words.text(
                  "checks.problem." + failed.problem().code(),
                  failed.told(),
                  Checks.LONGEST_SECONDS);
        }
      }
    }
    Language language = words.language();
    return new ChecksPage.Line(
        check.id(),
        check.name().in(language),
        words.text("checks.severity." + check.severity().code()),
        count,
        attention,
        check.why().in(language),
        check.remedy().in(language),
        check.query(),
        problem,
        caption,
        check.note().map(note -> note.in(language)).orElse(""),
        findings);
  }

  private static String count(Found found, Words words) {
    if (found.more()) {
      return words.text("checks.count.more", found.findings());
    }
    return found.findings() == 0
        ? words.text("checks.count.none")
        : words.text("checks.count", found.findings());
  }

  private static String caption(Found found, Words words) {
    int shown = found.first().size();
    if (found.more()) {
      return words.text("checks.first.more", shown, found.findings());
    }
    return shown < found.findings()
        ? words.text("checks.first", shown, found.findings())
        : words.text("checks.shown", shown);
  }

  private ChecksPage.Found found(Finding finding, Map<String, List<Holding>> held, Words words) {
    String what =
        finding.indicator().isEmpty()
            ? datasets
                .find(finding.dataset())
                .map(one -> one.title().in(words.language()))
                .orElse(finding.dataset())
            : indicators
                .find(finding.indicator())
                .map(one -> one.name().in(words.language()))
                .orElse(finding.indicator());
    return new ChecksPage.Found(
        href(finding, held, words),
        finding.region().isEmpty() ? what : what + ", " + area(finding, words),
        finding.dataset(),
        finding.period(),
        finding.note());
  }

  /** The name with the code: two areas may bear the same name. */
  private String area(Finding finding, Words words) {
    String name = areas.name(finding.region(), words);
    return name.equals(finding.region()) ? name : name + " (" + finding.region() + ")";
  }

  /** The series, or else the table; nothing when neither is there any more. */
  private String href(Finding finding, Map<String, List<Holding>> held, Words words) {
    Optional<Dataset> dataset = datasets.find(finding.dataset());
    if (dataset.isEmpty()) {
      return "";
    }
    boolean series =
        finding.region().matches(SAFE)
            && finding.indicator().matches(SAFE)
            && held.getOrDefault(finding.dataset(), List.of()).stream()
                .anyMatch(one ->
                    one.indicator().equals(finding.indicator())
                        && one.regions().contains(finding.region()));
    return series
        ? Paths.of(
            words.language(), "cijfers", finding.dataset(), finding.indicator(), finding.region())
        : Paths.of(words.language(), "beheer", "cijfers", finding.dataset());
  }

  @PostMapping({"/nl/beheer/cijfers/controles", "/en/manage/figures/checks"})
  View run(Language language) {
    runs.run(current.with(Access.FIGURES));
    return new SeeOther(Paths.of(language, "beheer", "cijfers", "controles"));
  }
}
