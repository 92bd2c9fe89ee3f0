package nl.biotoop.platform.web;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.biotoop.Sources;
import nl.biotoop.benchmark.Standing;
import nl.biotoop.boundary.MapLevel;
import nl.biotoop.desk.Afterwards;
import nl.biotoop.desk.HandOver;
import nl.biotoop.desk.Reminders;
import nl.biotoop.desk.Status;
import nl.biotoop.desk.Step;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Visibility;
import nl.biotoop.index.SpecFault;
import nl.biotoop.network.Organisation;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.Indicators;
import nl.biotoop.observation.RegionFigure;
import nl.biotoop.observation.catalogue.CatalogueFault;
import nl.biotoop.observation.checks.Check;
import nl.biotoop.observation.checks.Outcome;
import nl.biotoop.observation.refresh.Feed;
import nl.biotoop.observation.refresh.Refresh;
import nl.biotoop.platform.ApiCodes;
import nl.biotoop.platform.Outbox;
import nl.biotoop.platform.TestContent;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Operator;
import nl.biotoop.rules.Parsed;
import nl.biotoop.rules.SizeClass;
import nl.biotoop.support.Contact;
import nl.biotoop.support.CorrectionReport;
import nl.biotoop.support.editing.Origin;
import nl.biotoop.support.links.DeadLink;
import nl.biotoop.support.proposals.Proposal;

/** The expressions that make a key of a text, with every key they can make. */
final class MadeKeys {
  private MadeKeys() {}

  static Map<String, Set<String>> made() {
    Map<String, Set<String>> made = new LinkedHashMap<>();
    Set<String> problems =
        names(Arrays.stream(ProblemController.Kind.values()), ProblemController.Kind::key);
    made.put("kind.key() + \".title\"", names(problems.stream(), key -> key + ".title"));
    made.put("kind.key() + \".text\"", names(problems.stream(), key -> key + ".text"));
    made.put("key + \".title\"", names(textPages(), page -> page.key() + ".title"));
    for (String level : List.of("level", "other")) {
      made.put(
          "\"boundary.level.\" + " + level + ".code()",
          names("boundary.level.", MapLevel.values(), MapLevel::code));
    }
    made.put(
        "\"boundary.shipped.\" + level.code()",
        names("boundary.shipped.", MapLevel.values(), MapLevel::code));
    made.put("key + \".lead\"", names(textPages(), page -> page.key() + ".lead"));
    made.put(
        "key + \".\" + section.anchor() + \".title\"",
        textPages()
            .flatMap(page ->
                page.sections().stream().map(it -> page.key() + "." + it.anchor() + ".title"))
            .collect(toSet()));
    made.put(
        "key + \".\" + name + \".text\"",
        textPages()
            .flatMap(page ->
                page.sections().stream()
                    .flatMap(it -> it.paragraphs().stream())
                    .map(it -> page.key() + "." + it + ".text"))
            .collect(toSet()));
    // An empty answer and one out of range have words of their own.
    made.put(
        "\"error.\" + reason.name()",
        names(
            Arrays.stream(Parsed.Reason.values())
                .filter(it -> it != Parsed.Reason.EMPTY && it != Parsed.Reason.OUT_OF_RANGE),
            it -> "error." + it.name()));
    made.put(
        "\"monitor.answer.\" + likely.answer().name().toLowerCase(Locale.ROOT)",
        names("monitor.answer.", Standing.Answer.values(), MadeKeys::lower));
    made.put(
        "\"monitor.fill.\" + element.element().id()",
        names(
            new Vocabulary(TestContent.shipped()).elements().stream(),
            it -> "monitor.fill." + it.id()));
    made.put(
        "\"monitor.group.\" + sort",
        names(Stream.of("own", "province", "corop"), it -> "monitor.group." + it));
    made.put(
        "\"monitor.layer.\" + layer.name()",
        names(
            Stream.of("FRAMEWORK", "SYSTEMIC", "OUTPUT", "OUTCOME"), it -> "monitor.layer." + it));
    made.put(
        "\"monitor.layer.what.\" + layer.code()",
        names(Stream.of("output", "outcome"), it -> "monitor.layer.what." + it));
    made.put(
        "\"monitor.years.tone.\" + row.tone()",
        names(
            Stream.of("better", "worse", "undecided", "unknown"),
            it -> "monitor.years.tone." + it));
    made.put(
        "\"monitor.likeness.\" + key",
        names(Stream.of("near", "fair", "far"), it -> "monitor.likeness." + it));
    Set<String> units = names(units().stream(), unit -> "unit." + unit);
    made.put("\"unit.\" + unit", units);
    made.put("\"unit.\" + attribute.unit()", units);
    made.put(
        "\"contact.kind.\" + contact.kind().name().toLowerCase(Locale.ROOT)",
        names("contact.kind.", Contact.Kind.values(), MadeKeys::lower));
    made.put(
        "\"report.kind.\" + code(kind)",
        names("report.kind.", CorrectionReport.Kind.values(), MadeKeys::lower));
    Set<String> roles = names("role.", Role.values(), Role::code);
    made.put("\"role.\" + role.code()", roles);
    made.put("\"role.\" + membership.role().code()", roles);
    made.put(
        "\"desk.status.\" + question.status().code()",
        names("desk.status.", Status.values(), Status::code));
    made.put(
        "\"desk.status.\" + end.code()",
        names(Status.ENDS.stream(), status -> "desk.status." + status.code()));
    made.put(
        "\"desk.hand-over.error.\" + handed.code()",
        names(
            Arrays.stream(HandOver.values()).filter(it -> it != HandOver.DONE),
            it -> "desk.hand-over.error." + it.code()));
    Set<String> replies =
        names("desk.after.reply.", Afterwards.Reply.values(), Afterwards.Reply::code);
    made.put("\"desk.after.reply.\" + reply.code()", replies);
    made.put(
        "\"desk.after.change.\" + change.code()",
        names("desk.after.change.", Afterwards.Change.values(), Afterwards.Change::code));
    Set<String> attention = names("desk.attention.", Reminders.Kind.values(), Reminders.Kind::code);
    made.put("\"desk.attention.\" + reminder.kind().code()", attention);
    made.put("\"desk.attention.\" + kind.code()", attention);
    made.put(
        "\"editing.dead-link.\" + link.problem().code()",
        names("editing.dead-link.", DeadLink.Problem.values(), DeadLink.Problem::code));
    made.put(
        "\"desk.step.\" + step.kind().code()",
        names("desk.step.", Step.Kind.values(), Step.Kind::code));
    made.put(
        "\"outbox.problem.\" + problem.code()",
        names("outbox.problem.", Outbox.Problem.values(), Outbox.Problem::code));
    made.put(
        "\"audit.action.\" + code",
        names(AuditCalls.actions().stream(), code -> "audit.action." + code));
    made.put(
        "\"audit.about.\" + kind",
        names(AuditCalls.subjects().stream(), kind -> "audit.about." + kind));
    Set<String> seats = names("network.seat.", Organisation.Seat.values(), Organisation.Seat::code);
    Set<String> visibilities = names("network.visibility.", Visibility.values(), Visibility::code);
    made.put("\"network.visibility.\" + one.code()", visibilities);
    made.put("\"network.visibility.\" + one.visibility().code()", visibilities);
    made.put("\"network.visibility.\" + now.visibility().code()", visibilities);
    made.put("\"network.seat.\" + one.seat().code()", seats);
    made.put("\"network.seat.\" + seat.code()", seats);
    made.put("\"network.seat.\" + now.seat().code()", seats);
    made.put(
        "\"network.size.\" + size.value()",
        names(Arrays.stream(SizeClass.values()), size -> "network.size." + size.value()));
    made.put(
        "\"checks.severity.\" + check.severity().code()",
        names("checks.severity.", Check.Severity.values(), Check.Severity::code));
    made.put(
        "\"checks.problem.\" + failed.problem().code()",
        names("checks.problem.", Outcome.Problem.values(), Outcome.Problem::code));
    made.put(
        "\"catalogue.problem.\" + fault.problem().code()",
        names("catalogue.problem.", CatalogueFault.Problem.values(), CatalogueFault.Problem::code));
    made.put(
        "\"catalogue.column.\" + column.replaceFirst(\"_(nl|en)$\", \"\")",
        names(
            Indicators.columns().stream(),
            one -> "catalogue.column." + one.replaceFirst("_(nl|en)$", "")));
    made.put(
        "\"refresh.state.\" + fetch.stateAt(clock.instant()).code()",
        names("refresh.state.", Refresh.State.values(), Refresh.State::code));
    made.put(
        "\"refresh.office.\" + feed.office().code()",
        names("refresh.office.", Feed.Office.values(), Feed.Office::code));
    made.put(
        "\"coverage.layer.\" + indicator.layer().code()",
        names(
            Arrays.stream(Indicator.Layer.values()).filter(it -> it != Indicator.Layer.NONE),
            layer -> "coverage.layer." + layer.code()));
    made.put(
        "\"index.fault.\" + kind.code()",
        names("index.fault.", SpecFault.Kind.values(), ApiCodes::of));
    made.put(
        "\"observation.flag.\" + flag",
        names(Stream.of("b", "e", "p", "u", "d", "C", "I"), flag -> "observation.flag." + flag));
    made.put(
        "\"observation.unit.\" + key",
        names(
            figureUnits().stream(),
            unit ->
                "observation.unit." + unit.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")));
    made.put(
        "\"profile.target.kind.\" + one.kind().code()",
        names(
            "profile.target.kind.",
            nl.biotoop.profile.Target.Kind.values(),
            nl.biotoop.profile.Target.Kind::code));
    made.put(
        "\"profile.target.outcome.\" + outcome.code()",
        names(
            "profile.target.outcome.",
            nl.biotoop.profile.Target.Outcome.values(),
            nl.biotoop.profile.Target.Outcome::code));
    made.put(
        "\"profile.part.\" + part.id()",
        Set.of(
            "profile.part.task",
            "profile.part.ladder",
            "profile.part.history",
            "profile.part.culture",
            "profile.part.location",
            "profile.part.economy",
            "profile.part.society",
            "profile.part.physical",
            "profile.part.people",
            "profile.part.lever",
            "profile.part.method",
            "profile.part.form",
            "profile.part.analysis"));
    made.put(
        "\"profile.exactness.\" + one.code()",
        names(
            "profile.exactness.",
            nl.biotoop.profile.Claim.Exactness.values(),
            nl.biotoop.profile.Claim.Exactness::code));
    Set<String> progress =
        names(
            "profile.analysis.status.",
            nl.biotoop.profile.AskedAnalysis.Status.values(),
            nl.biotoop.profile.AskedAnalysis.Status::code);
    made.put("\"profile.analysis.status.\" + one.code()", progress);
    made.put("\"profile.analysis.status.\" + one.status().code()", progress);
    Set<String> states =
        Set.of("profile.ladder.inside", "profile.ladder.linking", "profile.ladder.habit");
    made.put("\"profile.ladder.\" + id", states);
    made.put("\"profile.ladder.\" + option.id()", states);
    made.put(
        "\"profile.score.\" + id",
        Set.of(
            "profile.score.1",
            "profile.score.2",
            "profile.score.3",
            "profile.score.4",
            "profile.score.5"));
    made.put(
        "\"library.kind.\" + kind.code()",
        names(
            "library.kind.",
            nl.biotoop.library.Source.Kind.values(),
            nl.biotoop.library.Source.Kind::code));
    made.put(
        "\"library.kinds.\" + kind.code()",
        names(
            "library.kinds.",
            nl.biotoop.library.Source.Kind.values(),
            nl.biotoop.library.Source.Kind::code));
    made.put(
        "\"library.access.\" + source.access().code()",
        Set.of("library.access.open", "library.access.paid"));
    Set<String> sorts =
        Set.of(
            "own",
            "province",
            "corop",
            "municipality",
            "country",
            "nuts1",
            "nuts2",
            "nuts3",
            "other");
    made.put(
        "\"observation.sort.\" + sort.code()",
        names(sorts.stream(), sort -> "observation.sort." + sort));
    made.put(
        "\"observation.count.\" + one.getKey().code()",
        names(sorts.stream(), sort -> "observation.count." + sort));
    made.put(
        "\"observation.obstacle.\" + code(obstacle.reason())",
        names("observation.obstacle.", RegionFigure.Reason.values(), ApiCodes::of));
    Set<String> followed =
        names(
            "followed.step.",
            nl.biotoop.support.following.Step.values(),
            nl.biotoop.support.following.Step::code);
    made.put("\"followed.step.\" + stage.step().code()", followed);
    made.put("\"followed.step.\" + step.code()", followed);
    made.put(
        "\"editing.origin.\" + origin.code()",
        names("editing.origin.", Origin.values(), Origin::code));
    made.put(
        "\"proposals.kind.\" + kind.code()",
        names("proposals.kind.", Proposal.Kind.values(), Proposal.Kind::code));
    made.put(
        "\"proposals.status.\" + status.code()",
        names("proposals.status.", Proposal.Status.values(), Proposal.Status::code));
    made.put(
        "\"editing.status.\" + code",
        names(Stream.of("verified", "unverified", "ended"), code -> "editing.status." + code));
    made.put(
        "\"editing.recurrence.\" + code",
        names(Stream.of("ongoing", "recurring", "oneoff"), code -> "editing.recurrence." + code));
    made.put(
        "\"editing.aid.\" + code",
        names(Stream.of("none", "deMinimis", "gber"), code -> "editing.aid." + code));
    made.put(
        "\"editing.age.\" + code", names(Stream.of("A", "B", "C"), code -> "editing.age." + code));
    made.put("\"editing.field.\" + label", HelpFieldKeys.of(1, "editing.field."));
    made.put("\"editing.help.\" + help", HelpFieldKeys.of(2, "editing.help."));
    made.put(
        "\"editing.part.\" + title",
        names(
            Stream.of("what", "whom", "amount", "when", "contact"),
            part -> "editing.part." + part));
    Set<String> modes =
        names(Stream.of("all", "any", "none", "not-all"), mode -> "conditions.mode." + mode);
    made.put("\"conditions.mode.\" + mode.code()", modes);
    made.put("\"conditions.mode.\" + group.mode().code()", modes);
    made.put(
        "\"conditions.op.\" + operator.code()",
        names("conditions.op.", Operator.values(), Operator::code));
    made.put(
        "\"conditions.kind.\" + kind.code()",
        names("conditions.kind.", Condition.Kind.values(), Condition.Kind::code));
    made.put("\"filter.\" + name", names(filters().stream(), name -> "filter." + name));
    return made;
  }

  static <T> Set<String> names(Stream<T> values, Function<T, String> name) {
    return values.map(name).collect(toCollection(TreeSet::new));
  }

  private static <T> Set<String> names(String before, T[] values, Function<T, String> code) {
    return names(Arrays.stream(values), one -> before + code.apply(one));
  }

  private static String lower(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  private static Stream<TextPage> textPages() {
    TextController controller = new TextController();
    return Stream.of(controller.about(), controller.privacy(), controller.accessibility())
        .map(TextPage.class::cast);
  }

  private static Set<String> units() {
    try (BufferedReader attributes = TestContent.shipped().open("attributes.yaml")) {
      return attributes
          .lines()
          .filter(line -> line.strip().startsWith("unit:"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .collect(toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> figureUnits() {
    return new TreeSet<>(
        TestContent.shipped().rows("indicators/indicators.csv", row -> row.text("unit")));
  }

  private static Set<String> filters() {
    Path source =
        Sources.ROOT.resolve("app/src/main/java/nl/biotoop/support/web/RegisterFilters.java");
    return Pattern.compile("filter\\(\\s*\"(\\w+)\"")
        .matcher(Sources.text(source))
        .results()
        .map(it -> it.group(1))
        .collect(toCollection(TreeSet::new));
  }
}
