package nl.biotoop.support.editing.web.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Language;
import nl.biotoop.rules.Operator;
import nl.biotoop.rules.Rule;
import nl.biotoop.rules.Text;
import nl.biotoop.support.conditions.PathReport;
import nl.biotoop.support.conditions.RuleConditions;
import nl.biotoop.support.editing.Outcome;
import nl.biotoop.support.editing.RecordFault;
import nl.biotoop.support.editing.RegisterEditing;
import nl.biotoop.support.editing.RegisterEntry;
import nl.biotoop.support.editing.Revision;
import nl.biotoop.support.editing.web.EditingWords;
import nl.biotoop.support.editing.web.RuleSentences;
import nl.biotoop.support.editing.web.conditions.ConditionForm.Fields;
import nl.biotoop.support.editing.web.conditions.ConditionForm.Group;
import nl.biotoop.support.editing.web.conditions.ConditionForm.Mode;
import nl.biotoop.support.editing.web.conditions.ConditionForms.Built;
import nl.biotoop.support.editing.web.conditions.ConditionForms.RowFault;
import nl.biotoop.support.editing.web.conditions.ConditionsPage.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** The conditions of an instrument, for whoever keeps the register. */
@Controller
class ConditionsController {
  private static final Logger LOG = LoggerFactory.getLogger(ConditionsController.class);

  private final RegisterEditing editing;
  private final RuleConditions conditions;
  private final ConditionForms forms;
  private final FormViews views;
  private final RuleViews rules;
  private final EditingWords editingWords;
  private final CurrentUser current;

  ConditionsController(
      RegisterEditing editing,
      RuleConditions conditions,
      ConditionForms forms,
      FormViews views,
      RuleViews rules,
      EditingWords editingWords,
      CurrentUser current) {
    this.editing = editing;
    this.conditions = conditions;
    this.forms = forms;
    this.views = views;
    this.rules = rules;
    this.editingWords = editingWords;
    this.current = current;
  }

  /**
   * What the page is about.
   *
   * @param source the revision that the rows point into
   * @param basedOn the number of the revision that is overwritten
   */
  private record Shown(
      RegisterEntry entry,
      Revision source,
      int basedOn,
      ConditionForm form,
      State state,
      List<RowFault> faults,
      @Nullable Revision other) {

    private Shown as(ConditionForm changed) {
      return new Shown(entry, source, basedOn, changed, State.CHANGED, List.of(), null);
    }

    private Shown with(State why, List<RowFault> found) {
      return new Shown(entry, source, basedOn, form, why, found, null);
    }

    private Shown against(Revision newest) {
      return new Shown(entry, source, newest.number(), form, state, List.of(), newest);
    }

    private JsonNode rule() {
      return source.record().path("rule");
    }
  }

  @GetMapping({"/nl/beheer/hulp/{id}/voorwaarden", "/en/manage/help/{id}/conditions"})
  Page open(
      @PathVariable("id") String id,
      @RequestParam(name = "saved", defaultValue = "") String saved,
      Language language) {
    RegisterEntry entry = own(id);
    Revision newest = entry.newest();
    ConditionForm form = forms.open(newest.record().path("rule"));
    State state = saved.isEmpty() ? State.OPENED : State.SAVED;
    return page(new Shown(entry, newest, newest.number(), form, state, List.of(), null), language);
  }

  private RegisterEntry own(String id) {
    RegisterEntry entry = editing.entry(id).orElseThrow(() -> new NotFound("instrument"));
    if (!editing.mayChange(current.signedIn(), entry)) {
      throw new AccessDeniedException("Another's instrument");
    }
    return entry;
  }

  @PostMapping({"/nl/beheer/hulp/{id}/voorwaarden", "/en/manage/help/{id}/conditions"})
  View change(
      @PathVariable("id") String id,
      @RequestParam MultiValueMap<String, String> sent,
      Language language) {
    RegisterEntry entry = own(id);
    SentFields fields = new SentFields(sent);
    int basedOn = number(fields.text("basedOn")).orElse(entry.newest().number());
    Revision source =
        number(fields.text("source"))
            .flatMap(number -> editing.revision(id, number))
            .orElse(entry.newest());
    ConditionForm form = fields.form();
    Shown shown = new Shown(entry, source, basedOn, form, State.TESTED, List.of(), null);
    if (!fields.isWhole()) {
      return page(shown.with(State.TESTED, List.of(whole("conditions.fault.part"))), language);
    }
    String wanted = fields.text("do");
    String where = wanted.substring(wanted.indexOf(':') + 1);
    if (wanted.startsWith("remove:")) {
      return page(shown.as(form.without(where)), language);
    }
    if (wanted.startsWith("group") || wanted.startsWith("add:")) {
      return page(added(shown, wanted, where, fields), language);
    }
    Built built = forms.build(form, shown.rule());
    if (!built.faults().isEmpty() || !wanted.equals("save")) {
      return page(shown.with(State.TESTED, built.faults()), language);
    }
    return save(shown, built.rule(), language);
  }

  private static Optional<Integer> number(String typed) {
    return typed.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(typed)) : Optional.empty();
  }

  private static RowFault whole(String key) {
    return new RowFault(
        "", "", new Text(Words.of(Language.NL).text(key), Words.of(Language.EN).text(key)));
  }

  private Shown added(Shown shown, String wanted, String where, SentFields fields) {
    if (shown.form().size() >= ConditionForm.MOST_ROWS) {
      return shown.with(State.TESTED, List.of(whole("conditions.fault.many")));
    }
    if (wanted.startsWith("group")) {
      return shown.as(shown.form().with("", new Group(ConditionForm.NEW, Mode.ANY, List.of())));
    }
    Optional<Attribute> attribute = conditions.attributes().find(fields.text("add." + where));
    if (attribute.isEmpty()) {
      return shown.with(
          State.TESTED,
          List.of(new RowFault("", "add" + where, whole("conditions.fault.attribute").text())));
    }
    Operator first = Operator.fitting(attribute.get().type()).iterator().next();
    Operator operator = attribute.get().type().isNumeric() ? Operator.LTE : first;
    return shown.as(
        shown
            .form()
            .with(
                where,
                new ConditionForm.Test(
                    ConditionForm.NEW,
                    attribute.get().id(),
                    false,
                    new Fields(
                        operator.code(),
                        List.of(),
                        "",
                        "",
                        "",
                        "",
                        Condition.Kind.ELIGIBILITY.code(),
                        ""),
                    false)));
  }

  private View save(Shown shown, JsonNode rule, Language language) {
    Account account = current.signedIn();
    String id = shown.entry().id();
    Outcome outcome;
    try {
      outcome = conditions.save(account, id, shown.basedOn(), rule);
    } catch (DataAccessException | TransactionException e) {
      LOG.error("The conditions of {} could not be kept: {}", id, e.getMessage());
      return page(shown.with(State.NOT_KEPT, List.of()), language);
    }
    return switch (outcome) {
      case Outcome.NotYours _ -> throw new AccessDeniedException("Another's instrument");
      case Outcome.Conflict conflict -> page(shown.against(conflict.newest()), language);
      case Outcome.Refused refused ->
          page(
              shown.with(
                  State.TESTED,
                  refused.faults().stream()
                      .map(fault -> new RowFault("", "", refusal(fault, id, rule)))
                      .toList()),
              language);
      case Outcome.Saved _, Outcome.Unchanged _ ->
          new SeeOther(Paths.of(language, "beheer", "hulp", id, "voorwaarden") + "?saved=1");
    };
  }

  /** Why it is not kept; of a rule that nobody meets with what does not go together. */
  private Text refusal(RecordFault fault, String id, JsonNode condition) {
    Text problem = fault.problem();
    if (!problem.equals(RuleConditions.NEVER)) {
      return new Text(fault.field() + ": " + problem.nl(), fault.field() + ": " + problem.en());
    }
    Optional<PathReport> report = rule(id, condition).map(conditions::paths);
    return new Text(never(report, Language.NL), never(report, Language.EN));
  }

  private String never(Optional<PathReport> report, Language language) {
    Words words = Words.of(language);
    List<String> sentences = new ArrayList<>(List.of(words.text("conditions.fault.never")));
    report.ifPresent(it -> sentences.addAll(rules.clash(it, words)));
    return String.join(" ", sentences);
  }

  private Page page(Shown shown, Language language) {
    Words words = Words.of(language);
    RegisterEntry entry = shown.entry();
    Built built = forms.build(shown.form(), shown.rule());
    Optional<Rule> kept = rule(entry.id(), entry.newest().record().path("rule"));
    Optional<Rule> now =
        built.faults().isEmpty() ? rule(entry.id(), built.rule()) : Optional.empty();
    Optional<PathReport> report = now.map(conditions::paths);
    Optional<Rule> drawn = now.or(() -> kept);
    Revision other = shown.other();
    return new ConditionsPage(
        entry.id(),
        EditingWords.name(entry, words),
        shown.basedOn(),
        shown.source().number(),
        shown.state(),
        FormViews.faults(shown.faults(), words),
        other == null
            ? null
            : words.text("conditions.conflict", other.actorName(), editingWords.when(other, words)),
        other == null ? List.of() : RuleSentences.of(other.record().path("rule"), words),
        FormViews.modes(shown.form().mode(), words),
        views.rows(shown.form(), shown.rule(), shown.faults(), words),
        shown.form().size(),
        views.attributes(words),
        rules.trials(kept, now, words),
        now.isPresent(),
        report.map(it -> rules.paths(it, words)).orElse(List.of()),
        drawn.map(it -> rules.picture(it, words)),
        drawn.map(it -> rules.lines(it, words)).orElse(List.of()));
  }

  private Optional<Rule> rule(String id, JsonNode condition) {
    return conditions.read(id, condition).rules().stream().findFirst();
  }
}
