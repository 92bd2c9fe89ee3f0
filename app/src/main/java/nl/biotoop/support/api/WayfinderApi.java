package nl.biotoop.support.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.biotoop.platform.ApiCodes;
import nl.biotoop.platform.open.UnreadableQuery;
import nl.biotoop.rules.Answers;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.Parsed;
import nl.biotoop.rules.Text;
import nl.biotoop.rules.engine.NextQuestion;
import nl.biotoop.rules.engine.TraceEntry;
import nl.biotoop.support.Advice;
import nl.biotoop.support.Contact;
import nl.biotoop.support.CurrentRegister;
import nl.biotoop.support.Option;
import nl.biotoop.support.Problem;
import nl.biotoop.support.Publication;
import nl.biotoop.support.Wayfinder;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The wayfinder for programs: the same question, verdicts and contacts as on the pages. */
@RestController
class WayfinderApi {
  private static final String PROBLEM = "problem";

  private final CurrentRegister register;
  private final Wayfinder wayfinder;
  private final Publication publication;

  WayfinderApi(CurrentRegister register, Wayfinder wayfinder, Publication publication) {
    this.register = register;
    this.wayfinder = wayfinder;
    this.publication = publication;
  }

  record QuestionView(
      String attribute, String type, Text question, Text help, List<ChoiceView> choices) {}

  record ChoiceView(String value, Text label) {}

  record ConditionView(
      String path, String attr, String op, String kind, String outcome, Text text) {
    static ConditionView of(TraceEntry entry) {
      return new ConditionView(
          entry.path(),
          entry.leaf().attribute(),
          entry.leaf().operator().code(),
          entry.leaf().kind().code(),
          ApiCodes.of(entry.truth()),
          entry.leaf().text());
    }
  }

  record ScoreView(
      double total,
      double needFit,
      double probability,
      double effect,
      double timeliness,
      double friction,
      double checked) {}

  record VerdictView(
      String id,
      String verdict,
      List<ConditionView> trace,
      List<String> open,
      List<ConditionView> flips,
      Text name,
      String provider,
      String window,
      ScoreView score) {}

  record ContactView(
      String id,
      String name,
      String kind,
      @Nullable String url,
      @Nullable String phone,
      @Nullable String email,
      boolean safetyNet,
      Text note) {}

  record AdviceView(
      @Nullable QuestionView question,
      List<VerdictView> verdicts,
      List<ContactView> contacts,
      @Nullable String region) {}

  @GetMapping(value = "/api/v1/wayfinder", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> advise(@RequestParam MultiValueMap<String, String> parameters) {
    Answers answers = Answers.NONE;
    UnreadableQuery faults = new UnreadableQuery();
    Optional<Problem> problem = Optional.empty();
    for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
      String name = parameter.getKey();
      List<String> values = parameter.getValue();
      if (name.equals(PROBLEM)) {
        problem = register.now().problem(values.getFirst());
        if (problem.isEmpty()) {
          faults.add(name, "NOT_A_CHOICE", values.getFirst());
        }
      } else if (values.equals(List.of(Wayfinder.DONT_KNOW))
          && register.now().attributes().find(name).isPresent()) {
        answers = answers.decline(name);
      } else {
        switch (wayfinder.answerReader().with(answers, name, values)) {
          case Parsed.Accepted(Answers more) -> answers = more;
          case Parsed.Refused no -> faults.add(no.attribute(), no.reason().name(), no.value());
        }
      }
    }
    if (!faults.isEmpty()) {
      return faults.answer("Unreadable answer");
    }
    return ResponseEntity.ok().body(view(problem, answers));
  }

  private AdviceView view(Optional<Problem> problem, Answers answers) {
    Advice advice = wayfinder.advise(problem, answers);
    List<VerdictView> verdicts =
        Stream.of(advice.options(), advice.closed(), advice.excluded())
            .flatMap(List::stream)
            .map(WayfinderApi::verdict)
            .toList();
    return new AdviceView(
        advice.next() instanceof NextQuestion.Ask ask ? question(ask.attribute()) : null,
        verdicts,
        publication.contacts(advice).stream().map(WayfinderApi::contact).toList(),
        advice.region().map(region -> region.id().value()).orElse(null));
  }

  private static QuestionView question(Attribute attribute) {
    return new QuestionView(
        attribute.id(),
        ApiCodes.of(attribute.type()),
        attribute.question(),
        attribute.help(),
        attribute.choices().stream()
            .map(choice -> new ChoiceView(choice.value(), choice.label()))
            .toList());
  }

  private static VerdictView verdict(Option option) {
    return new VerdictView(
        option.instrument().id(),
        ApiCodes.of(option.verdict().outcome()),
        option.verdict().trace().stream().map(ConditionView::of).toList(),
        option.verdict().open(),
        option.verdict().flips().stream().map(ConditionView::of).toList(),
        option.instrument().name(),
        option.instrument().provider(),
        ApiCodes.of(option.window()),
        new ScoreView(
            option.score().value(),
            option.score().needFit(),
            option.score().probability(),
            option.score().effect(),
            option.score().timeliness(),
            option.score().friction(),
            option.score().checked()));
  }

  private static ContactView contact(Contact contact) {
    return new ContactView(
        contact.id(),
        contact.name(),
        ApiCodes.of(contact.kind()),
        contact.url(),
        contact.phone(),
        contact.email(),
        contact.safetyNet(),
        contact.note());
  }
}
