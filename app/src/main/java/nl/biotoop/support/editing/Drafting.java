package nl.biotoop.support.editing;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.biotoop.identity.Account;
import nl.biotoop.rules.Text;
import nl.biotoop.support.Check;
import nl.biotoop.support.internal.InstrumentReader;
import nl.biotoop.support.internal.Records;
import nl.biotoop.support.internal.RegisterLoader;
import nl.biotoop.support.internal.Revisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Makes the next revision of an instrument out of a draft, or says why there is none. */
@Component
final class Drafting {
  /** Among the protected fields: a person withdrew it, so no import brings it back. */
  static final String WITHDRAWN = "withdrawn";

  private static final Text GONE =
      new Text("staat niet meer in het register", "is no longer in the register");
  private static final Text TOO_LONG =
      new Text("is te groot; maak de regel korter", "is too large; make the rule shorter");

  private final RegisterLoader register;
  private final EditRights rights;
  private final Clock clock;

  Drafting(RegisterLoader register, EditRights rights, Clock clock) {
    this.register = register;
    this.rights = rights;
    this.clock = clock;
  }

  boolean isYours(Account by, String id) {
    RegisterEntry entry = register.entries().get(id);
    return entry == null ? EditRights.keepsARegister(by) : mayChange(by, entry);
  }

  boolean mayChange(Account account, RegisterEntry entry) {
    return entry
        .instrument()
        .map(instrument -> rights.mayChange(account, instrument))
        .orElse(EditRights.keepsARegister(account));
  }

  Outcome outcome(
      Account by,
      Draft draft,
      Origin origin,
      @Nullable UUID importId,
      Map<String, Revision> newest) {
    String id = draft.instrumentId();
    if (!isYours(by, id)) {
      return new Outcome.NotYours(id);
    }
    Revision last = newest.get(id);
    if ((last == null ? Draft.NEW : last.number()) != draft.basedOn()) {
      return last == null
          ? new Outcome.Refused(List.of(new RecordFault("id", GONE)))
          : new Outcome.Conflict(last);
    }
    ObjectNode record = draft.record().deepCopy().put("id", id);
    Set<String> kept = new LinkedHashSet<>();
    if (last != null && origin == Origin.IMPORT) {
      kept.addAll(Records.changed(last.record(), record));
      kept.retainAll(last.protectedFields());
      record = Records.with(record, kept, last.record());
    }
    switch (register.reader().read(id, record)) {
      case InstrumentReader.Result.Faulty faulty -> {
        return new Outcome.Refused(faulty.faults());
      }
      case InstrumentReader.Result.Read read -> {
        if (!rights.mayChange(by, read.instrument())) {
          return new Outcome.NotYours(id);
        }
      }
    }
    if (record.toString().length() > Revisions.LONGEST_RECORD) {
      return new Outcome.Refused(List.of(new RecordFault("rule", TOO_LONG)));
    }
    Set<String> changed =
        last == null ? Set.copyOf(record.propertyNames()) : Records.changed(last.record(), record);
    boolean back =
        last != null
            && last.withdrawn()
            && origin == Origin.IMPORT
            && !last.protectedFields().contains(WITHDRAWN);
    if (last != null && changed.isEmpty() && !back) {
      return new Outcome.Unchanged(last, kept);
    }
    Set<String> guarded = new LinkedHashSet<>();
    if (last != null) {
      guarded.addAll(last.protectedFields());
    }
    if (origin != Origin.IMPORT) {
      guarded.addAll(changed);
      guarded.remove("id");
    }
    Revision before = last == null ? Revision.shipped(id, record) : last;
    return new Outcome.Saved(
        next(
            by,
            before,
            origin,
            importId,
            record,
            guarded,
            !back && before.withdrawn(),
            // What an import changed, nobody has looked at yet.
            origin == Origin.IMPORT ? Optional.empty() : before.check()),
        kept);
  }

  Revision next(
      Account by,
      Revision last,
      Origin origin,
      @Nullable UUID importId,
      ObjectNode record,
      Set<String> protectedFields,
      boolean withdrawn,
      Optional<Check> check) {
    return new Revision(
        last.instrumentId(),
        last.number() + 1,
        Optional.of(clock.instant()),
        Optional.of(by.id()),
        by.name(),
        origin,
        Optional.ofNullable(importId),
        record,
        protectedFields,
        withdrawn,
        check);
  }
}
