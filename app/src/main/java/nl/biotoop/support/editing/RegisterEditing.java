package nl.biotoop.support.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.biotoop.identity.Account;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.NotFound;
import nl.biotoop.support.Check;
import nl.biotoop.support.internal.InstrumentReader;
import nl.biotoop.support.internal.RegisterLoader;
import nl.biotoop.support.internal.Revisions;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes the register: every change is a revision, in one transaction with its line in the log.
 * Roles are checked here; what an account may not do comes back as {@link Outcome.NotYours}.
 */
@Component
public final class RegisterEditing {
  /** How many records of an import are in memory at a time. */
  public static final int BATCH = 500;

  private final RegisterLoader register;
  private final Revisions revisions;
  private final Drafting drafting;
  private final Audit audit;
  private final TransactionTemplate transactions;
  private final Clock clock;

  RegisterEditing(
      RegisterLoader register,
      Revisions revisions,
      Drafting drafting,
      Audit audit,
      TransactionTemplate transactions,
      Clock clock) {
    this.register = register;
    this.revisions = revisions;
    this.drafting = drafting;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What stands about every instrument, also the withdrawn, by id. */
  public List<RegisterEntry> entries() {
    return List.copyOf(register.entries().values());
  }

  /** What stands about one instrument, also when it is withdrawn; empty when there is none. */
  public Optional<RegisterEntry> entry(String id) {
    return Optional.ofNullable(register.entries().get(id));
  }

  /** The entries that an account may change, by id. */
  public List<RegisterEntry> changeableBy(Account account) {
    return entries().stream().filter(entry -> mayChange(account, entry)).toList();
  }

  /** Whether an account may change what stands. */
  public boolean mayChange(Account account, RegisterEntry entry) {
    return drafting.mayChange(account, entry);
  }

  /** Every revision of an instrument, newest first, the content file last. */
  public List<Revision> history(String id) {
    List<Revision> history = new ArrayList<>(revisions.of(id));
    register.shipped(id).ifPresent(history::add);
    return history;
  }

  /** One revision; number 0 is the content file. */
  public Optional<Revision> revision(String id, int number) {
    return number == 0 ? register.shipped(id) : revisions.numbered(id, number);
  }

  /** What is wrong with a record; empty when nothing is. */
  public List<RecordFault> faults(String id, ObjectNode record) {
    return register.reader().read(id, record) instanceof InstrumentReader.Result.Faulty faulty
        ? faulty.faults()
        : List.of();
  }

  /** What would come of {@link #save}; keeps nothing. */
  public Outcome preview(Account by, Draft draft, Origin origin) {
    return previewAll(by, List.of(draft), origin).getFirst();
  }

  /** What would come of {@link #saveAll}, draft by draft; keeps nothing. */
  public List<Outcome> previewAll(Account by, List<Draft> drafts, Origin origin) {
    Map<String, Revision> newest = newest(drafts);
    List<Outcome> outcomes = new ArrayList<>();
    for (Draft draft : drafts) {
      outcomes.add(drafting.outcome(by, draft, origin, null, newest));
    }
    return outcomes;
  }

  /** Keeps a record. */
  public Outcome save(Account by, Draft draft, Origin origin) {
    return change(
            List.of(draft.instrumentId()),
            newest -> List.of(drafting.outcome(by, draft, origin, null, newest)),
            by,
            origin,
            "instrument:" + draft.instrumentId())
        .getFirst();
  }

  /**
   * Keeps the records of an import in one transaction: those that can be kept, the others tell why
   * not. Fields that a person wrote stay as they are. When this throws, nothing was kept.
   *
   * @return what came of each draft, in order
   */
  public List<Outcome> saveAll(Account by, List<Draft> drafts, UUID importId) {
    List<Outcome> outcomes = new ArrayList<>();
    saveAll(by, List.of(drafts), importId, (_, outcome) -> outcomes.add(outcome));
    return outcomes;
  }

  /**
   * The same batch by batch, so that a long table is never in memory as a whole.
   *
   * @param batches made while they are asked for
   * @param told what came of each draft, in order
   */
  public void saveAll(
      Account by, Iterable<List<Draft>> batches, UUID importId, BiConsumer<Draft, Outcome> told) {
    locked(kept -> {
      for (List<Draft> drafts : batches) {
        Map<String, Revision> newest = newest(drafts);
        List<Outcome> outcomes = new ArrayList<>();
        for (Draft draft : drafts) {
          Outcome outcome = drafting.outcome(by, draft, Origin.IMPORT, importId, newest);
          if (outcome instanceof Outcome.Saved saved) {
            newest.put(draft.instrumentId(), saved.revision());
          }
          outcomes.add(outcome);
          told.accept(draft, outcome);
        }
        kept.add(outcomes);
      }
      kept.log(by, Origin.IMPORT, "import:" + importId);
      return kept;
    });
  }

  /**
   * Takes an import back: what it changed is as it was before, what it added is withdrawn. An
   * instrument that was changed since is left alone and comes back as {@link Outcome.Conflict}.
   */
  public List<Outcome> undo(Account by, UUID importId) {
    List<Outcome> outcomes = new ArrayList<>();
    undo(by, importId, outcomes::add);
    return outcomes;
  }

  /**
   * The same batch by batch, so that a long table is never in memory as a whole.
   *
   * @param told what came of each instrument
   */
  public void undo(Account by, UUID importId, Consumer<Outcome> told) {
    locked(kept -> {
      List<String> all = revisions.ofImport(importId);
      for (int from = 0; from < all.size(); from += BATCH) {
        List<String> ids = all.subList(from, Math.min(all.size(), from + BATCH));
        Map<String, Revision> before = revisions.beforeImport(importId, ids);
        List<Outcome> outcomes =
            newestOf(ids).values().stream()
                .map(last -> undone(by, last, before.get(last.instrumentId()), importId))
                .toList();
        outcomes.forEach(told);
        kept.add(outcomes);
      }
      kept.log(by, Origin.RESTORE, "import:" + importId);
      return kept;
    });
  }

  private Outcome undone(Account by, Revision last, @Nullable Revision earlier, UUID importId) {
    if (!drafting.isYours(by, last.instrumentId())) {
      return new Outcome.NotYours(last.instrumentId());
    }
    boolean ofImport = last.importId().filter(importId::equals).isPresent();
    if (ofImport && last.origin() == Origin.RESTORE) {
      return new Outcome.Unchanged(last, Set.of());
    }
    if (!ofImport) {
      return new Outcome.Conflict(last);
    }
    Optional<Revision> before =
        Optional.ofNullable(earlier).or(() -> register.shipped(last.instrumentId()));
    Revision undone =
        drafting.next(
            by,
            last,
            Origin.RESTORE,
            importId,
            before.orElse(last).record(),
            before.orElse(last).protectedFields(),
            before.map(Revision::withdrawn).orElse(true),
            before.flatMap(Revision::check));
    return new Outcome.Saved(undone, Set.of());
  }

  /** Notes that a person checked the newest revision, and when to do so again. */
  public Outcome check(Account by, String id, int basedOn, Optional<LocalDate> next) {
    Check check = new Check(clock.instant(), by.name(), next);
    return onNewest(
        by,
        id,
        basedOn,
        Origin.CHECKED,
        last ->
            drafting.next(
                by,
                last,
                Origin.CHECKED,
                null,
                last.record(),
                last.protectedFields(),
                last.withdrawn(),
                Optional.of(check)));
  }

  /** Takes an instrument out of the register, or puts it back in. */
  public Outcome withdraw(Account by, String id, int basedOn, boolean withdrawn) {
    return onNewest(
        by,
        id,
        basedOn,
        Origin.WITHDRAWAL,
        last -> {
          Set<String> guarded = new LinkedHashSet<>(last.protectedFields());
          guarded.remove(Drafting.WITHDRAWN);
          if (withdrawn) {
            guarded.add(Drafting.WITHDRAWN);
          }
          return drafting.next(
              by, last, Origin.WITHDRAWAL, null, last.record(), guarded, withdrawn, last.check());
        });
  }

  /** Gives protected fields free again: the next import may write them. */
  public Outcome release(Account by, String id, int basedOn, Set<String> fields) {
    return onNewest(
        by,
        id,
        basedOn,
        Origin.RELEASE,
        last -> {
          Set<String> left = new LinkedHashSet<>(last.protectedFields());
          left.removeAll(fields);
          return drafting.next(
              by, last, Origin.RELEASE, null, last.record(), left, last.withdrawn(), last.check());
        });
  }

  /** Puts the record of an older revision back, as a new one. Refused when it no longer reads. */
  public Outcome restore(Account by, String id, int basedOn, int number) {
    Revision old = revision(id, number).orElseThrow(() -> new NotFound("revision"));
    return save(by, new Draft(id, old.record(), basedOn), Origin.RESTORE);
  }

  private Outcome onNewest(
      Account by, String id, int basedOn, Origin origin, Function<Revision, Revision> make) {
    return change(
            List.of(id),
            newest -> {
              Revision last = newest.get(id);
              if (last == null) {
                throw new NotFound("instrument");
              }
              if (!drafting.isYours(by, id)) {
                return List.of(new Outcome.NotYours(id));
              }
              return List.of(
                  last.number() == basedOn
                      ? new Outcome.Saved(make.apply(last), Set.of())
                      : new Outcome.Conflict(last));
            },
            by,
            origin,
            "instrument:" + id)
        .getFirst();
  }

  private Map<String, Revision> newest(List<Draft> drafts) {
    return newestOf(drafts.stream().map(Draft::instrumentId).toList());
  }

  private Map<String, Revision> newestOf(List<String> ids) {
    Map<String, Revision> newest = new LinkedHashMap<>();
    ids.forEach(id -> register.shipped(id).ifPresent(shipped -> newest.put(id, shipped)));
    newest.putAll(revisions.newest(ids));
    return newest;
  }

  private List<Outcome> change(
      List<String> ids,
      Function<Map<String, Revision>, List<Outcome>> make,
      Account by,
      Origin origin,
      String subject) {
    return locked(kept -> {
      List<Outcome> outcomes = make.apply(newestOf(ids));
      kept.add(outcomes);
      kept.log(by, origin, subject);
      return outcomes;
    });
  }

  /** Under the lock: what is newest stays newest until the revisions are kept. */
  private <T> T locked(Function<Kept, T> work) {
    // Whatever this node has not yet seen, it sees before the transaction begins.
    register.entries();
    Supplier<T> once =
        () ->
            Objects.requireNonNull(
                transactions.execute(_ -> work.apply(new Kept(revisions.lock()))));
    try {
      return once.get();
    } catch (DuplicateKeyException e) {
      // The very first changes of two nodes met; now the row is there.
      return once.get();
    }
  }

  /** The revisions kept under one lock. */
  private final class Kept {
    private final long version;
    private int instruments;
    private int number;

    private Kept(long version) {
      this.version = version;
    }

    private void add(List<Outcome> outcomes) {
      List<Revision> made =
          outcomes.stream()
              .filter(Outcome.Saved.class::isInstance)
              .map(outcome -> ((Outcome.Saved) outcome).revision())
              .toList();
      if (!made.isEmpty()) {
        revisions.add(made, version);
        instruments += made.size();
        number = made.getLast().number();
      }
    }

    private void log(Account by, Origin origin, String subject) {
      if (instruments > 0) {
        String what =
            instruments == 1 ? ", revision " + number : ", " + instruments + " instruments";
        audit.add(by.id(), "register-changed", subject, origin.code() + what);
        lookAfterCommit();
      }
    }
  }

  private void lookAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            register.look();
          }
        });
  }
}
