package nl.biotoop.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.biotoop.desk.Afterwards;
import nl.biotoop.desk.Question;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.platform.web.Page.Choice;
import nl.biotoop.platform.web.Words;
import nl.biotoop.statistics.descriptive.Wilson;
import org.springframework.stereotype.Component;

/** A question in the words of the desk. */
@Component
public final class QuestionWords {
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

  /** The three questions afterwards. */
  static List<FollowPage.Ask> asks(Words words) {
    List<Choice> replies =
        Stream.of(Afterwards.Reply.values())
            .map(reply ->
                new Choice(reply.code(), words.text("desk.after.reply." + reply.code()), false))
            .toList();
    List<Choice> changes =
        Stream.of(Afterwards.Change.values())
            .map(change ->
                new Choice(change.code(), words.text("desk.after.change." + change.code()), false))
            .toList();
    return List.of(
        new FollowPage.Ask("contacted", words.text("desk.after.contacted"), replies),
        new FollowPage.Ask("useful", words.text("desk.after.useful"), replies),
        new FollowPage.Ask("changed", words.text("desk.after.changed"), changes));
  }

  /** What an asker said afterwards, one line a question. */
  static List<String> said(Afterwards.Answers answers, Words words) {
    String open = words.text("desk.after.open");
    return List.of(
        words.text("desk.after.contacted")
            + " "
            + answers
                .contacted()
                .map(reply -> words.text("desk.after.reply." + reply.code()))
                .orElse(open),
        words.text("desk.after.useful")
            + " "
            + answers
                .useful()
                .map(reply -> words.text("desk.after.reply." + reply.code()))
                .orElse(open),
        words.text("desk.after.changed")
            + " "
            + answers
                .changed()
                .map(change -> words.text("desk.after.change." + change.code()))
                .orElse(open));
  }

  /** What many askers said afterwards; in tens of percents, so that no number follows. */
  public static List<String> summary(Afterwards.Summary summary, Words words) {
    List<String> lines = new ArrayList<>();
    if (summary.answered() > 0) {
      lines.add(words.text("desk.after.summary.answered", summary.answered()));
    }
    summary
        .contacted()
        .map(Afterwards.Share::share)
        .ifPresent(it ->
            lines.add(words.text("desk.after.summary.contacted", about(it), low(it), high(it))));
    summary
        .useful()
        .map(Afterwards.Share::share)
        .ifPresent(
            it -> lines.add(words.text("desk.after.summary.useful", about(it), low(it), high(it))));
    summary
        .changed()
        .map(Afterwards.Share::share)
        .ifPresent(it ->
            lines.add(words.text("desk.after.summary.changed", about(it), low(it), high(it))));
    return lines.isEmpty()
        ? List.of(words.text("desk.after.summary.few", Afterwards.FEWEST))
        : lines;
  }

  private static long about(Wilson share) {
    return 10 * Math.round(10 * share.share());
  }

  private static long low(Wilson share) {
    return Math.round(10 * Math.floor(10 * share.lower()));
  }

  private static long high(Wilson share) {
    return Math.round(10 * Math.ceil(10 * share.upper()));
  }

  static String excerpt(Question question) {
    return question.text().length() > EXCERPT
        ? question.text().substring(0, EXCERPT) + "…"
        : question.text();
  }
}
