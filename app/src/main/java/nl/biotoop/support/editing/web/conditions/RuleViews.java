package nl.biotoop.support.editing.web.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Rule;
import nl.biotoop.rules.Truth;
import nl.biotoop.rules.engine.TraceEntry;
import nl.biotoop.rules.engine.Verdict;
import nl.biotoop.support.conditions.PathReport;
import nl.biotoop.support.conditions.RuleConditions;
import nl.biotoop.support.conditions.Trial;
import nl.biotoop.support.editing.web.conditions.ConditionForm.Mode;
import nl.biotoop.support.editing.web.conditions.ConditionsPage.LineView;
import nl.biotoop.support.editing.web.conditions.ConditionsPage.TrialView;
import nl.biotoop.support.editing.web.conditions.FlowPicture.Part;
import org.springframework.stereotype.Component;

/** A rule that reads: as a picture and lines, tried on firms, and followed along all paths. */
@Component
final class RuleViews {
  private final RuleConditions conditions;
  private final Sentences sentences;

  RuleViews(RuleConditions conditions, Sentences sentences) {
    this.conditions = conditions;
    this.sentences = sentences;
  }

  /** The example firms under the conditions that are kept, and under those of the form. */
  List<TrialView> trials(Optional<Rule> kept, Optional<Rule> form, Words words) {
    List<Trial> before = kept.map(conditions::tryOut).orElse(List.of());
    List<Trial> now = form.map(conditions::tryOut).orElse(List.of());
    List<TrialView> views = new ArrayList<>();
    for (int i = 0; i < Math.max(before.size(), now.size()); i++) {
      Trial was = before.isEmpty() ? null : before.get(i);
      Trial is = now.isEmpty() ? was : now.get(i);
      if (is != null) {
        views.add(
            new TrialView(
                is.firm().name().in(words.language()),
                was == null ? words.text("conditions.outcome.none") : outcome(was, words),
                now.isEmpty() ? "" : outcome(is, words),
                was != null && was.outcome() != is.outcome(),
                why(is, words)));
      }
    }
    return views;
  }

  private static String outcome(Trial trial, Words words) {
    return switch (trial.outcome()) {
      case ELIGIBLE -> words.text("conditions.outcome.fits");
      case NOT -> words.text("conditions.outcome.not");
      case UNKNOWN -> words.text("conditions.outcome.unsure");
    };
  }

  private static String why(Trial trial, Words words) {
    if (trial.outcome() == Verdict.Outcome.ELIGIBLE) {
      return words.text("conditions.why.all");
    }
    TraceEntry first = trial.deciding().getFirst();
    String text = first.leaf().text().in(words.language());
    if (first.truth() == Truth.UNKNOWN) {
      return words.text("conditions.why.open", text);
    }
    return words.text(
        first.truth() == Truth.FALSE ? "conditions.why.fails" : "conditions.why.holds", text);
  }

  /** What came of following all paths, in sentences. */
  List<String> paths(PathReport report, Words words) {
    List<String> lines = new ArrayList<>();
    lines.add(
        words.text(
            report.isExact() ? "conditions.paths.all" : "conditions.paths.sample", report.tried()));
    if (report.isNeverMet()) {
      lines.add(words.text("conditions.paths.never"));
      lines.addAll(clash(report, words));
    } else if (report.isAlwaysMet()) {
      lines.add(words.text("conditions.paths.always"));
    } else {
      lines.add(words.text("conditions.paths.met", report.met()));
    }
    if (report.open() > 0) {
      lines.add(words.text("conditions.paths.open", report.open()));
    }
    if (report.met() > 0 && !report.isAlwaysMet()) {
      lines.add(words.text("conditions.paths.example", example(report, words)));
    }
    for (Condition.Leaf leaf : report.idle()) {
      lines.add(words.text("conditions.paths.idle", said(leaf, words)));
    }
    if (!report.isNeverMet() && report.idle().isEmpty()) {
      lines.add(words.text("conditions.paths.none-idle"));
    }
    if (report.met() > 0 && report.excludes().isEmpty()) {
      lines.add(words.text("conditions.paths.unknown-good"));
    }
    for (String id : report.excludes()) {
      lines.add(words.text("conditions.paths.unknown-bad", name(id, words)));
    }
    return lines;
  }

  /** Which conditions do not go together; empty when that is not known. */
  List<String> clash(PathReport report, Words words) {
    List<String> said = report.clash().stream().map(part -> said(part, words)).toList();
    return switch (said.size()) {
      case 0 -> List.of();
      case 1 -> List.of(words.text("conditions.paths.clash-one", said.getFirst()));
      default -> List.of(words.text("conditions.paths.clash-two", said.getFirst(), said.getLast()));
    };
  }

  private String example(PathReport report, Words words) {
    return report.example().entrySet().stream()
        .map(entry -> {
          Attribute attribute = conditions.attributes().attribute(entry.getKey());
          return attribute.name().in(words.language())
              + ": "
              + sentences.answer(attribute, entry.getValue(), words);
        })
        .collect(Collectors.joining("; "));
  }

  private String name(String attribute, Words words) {
    return conditions.attributes().attribute(attribute).name().in(words.language());
  }

  /** A condition between quotes; a group as its parts. */
  private String said(Condition condition, Words words) {
    return switch (condition) {
      case Condition.All all ->
          all.parts().stream().map(it -> said(it, words)).collect(Collectors.joining(" + "));
      case Condition.Any any ->
          any.parts().stream().map(it -> said(it, words)).collect(Collectors.joining(" / "));
      case Condition.Not not -> words.text("conditions.not", said(not.part(), words));
      case Condition.Leaf leaf -> "‘" + leaf.text().in(words.language()) + "’";
    };
  }

  /** What a condition tests. */
  String test(Condition.Leaf leaf, Words words) {
    return sentences.test(conditions.attributes().attribute(leaf.attribute()), leaf, words);
  }

  FlowPicture picture(Rule rule, Words words) {
    return FlowPicture.of(part(rule.condition(), words));
  }

  private Part part(Condition condition, Words words) {
    return switch (condition) {
      case Condition.All all -> group(all.parts(), Mode.ALL, words);
      case Condition.Any any -> group(any.parts(), Mode.ANY, words);
      case Condition.Not(Condition.All all) -> group(all.parts(), Mode.NOT_ALL, words);
      case Condition.Not(Condition.Any any) -> group(any.parts(), Mode.NONE, words);
      case Condition.Not not -> {
        Part inner = part(not.part(), words);
        yield new Part(words.text("conditions.not", inner.text()), true, inner.parts());
      }
      case Condition.Leaf leaf -> new Part(leaf.text().in(words.language()), false, List.of());
    };
  }

  private Part group(List<Condition> parts, Mode mode, Words words) {
    return new Part(
        words.text("conditions.mode." + mode.code()),
        mode.negated(),
        parts.stream().map(inner -> part(inner, words)).toList());
  }

  /** The same as lines of a table: place, sentence, test, and the group it counts in. */
  List<LineView> lines(Rule rule, Words words) {
    List<LineView> lines = new ArrayList<>();
    add(rule.condition(), "", "", words, lines);
    return lines;
  }

  private void add(
      Condition condition, String place, String group, Words words, List<LineView> lines) {
    switch (condition) {
      case Condition.All all -> add(all.parts(), place, Mode.ALL, words, lines);
      case Condition.Any any -> add(any.parts(), place, Mode.ANY, words, lines);
      case Condition.Not(Condition.All all) -> add(all.parts(), place, Mode.NOT_ALL, words, lines);
      case Condition.Not(Condition.Any any) -> add(any.parts(), place, Mode.NONE, words, lines);
      case Condition.Not not -> {
        int from = lines.size();
        add(not.part(), place, group, words, lines);
        for (int i = from; i < lines.size(); i++) {
          LineView line = lines.get(i);
          lines.set(
              i,
              new LineView(
                  line.place(),
                  words.text("conditions.not", line.sentence()),
                  line.test(),
                  line.group()));
        }
      }
      case Condition.Leaf leaf ->
          lines.add(
              new LineView(
                  place.isEmpty() ? "1" : place,
                  leaf.text().in(words.language()),
                  test(leaf, words),
                  group));
    }
  }

  private void add(
      List<Condition> parts, String place, Mode mode, Words words, List<LineView> lines) {
    String group =
        words.text("conditions.mode." + mode.code()) + (place.isEmpty() ? "" : " (" + place + ")");
    for (int i = 0; i < parts.size(); i++) {
      String inner = place.isEmpty() ? String.valueOf(i + 1) : place + "." + (i + 1);
      add(parts.get(i), inner, group, words, lines);
    }
  }
}
