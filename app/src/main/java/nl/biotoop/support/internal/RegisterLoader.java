package nl.biotoop.support.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import nl.biotoop.support.Check;
import nl.biotoop.support.Instrument;
import nl.biotoop.support.Register;
import nl.biotoop.support.editing.RecordFault;
import nl.biotoop.support.editing.RegisterEntry;
import nl.biotoop.support.editing.Revision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lays the newest revisions over the content files, and looks at most once a second whether there
 * are newer ones. While the database does not answer, the last register serves on.
 */
public final class RegisterLoader {
  private static final Logger LOG = LoggerFactory.getLogger(RegisterLoader.class);

  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(15);
  private static final long NEVER = -1;

  private final ShippedRegister shipped;
  private final Revisions revisions;
  private final LongSupplier nanoseconds;
  private final ReentrantLock loading = new ReentrantLock();
  private final AtomicReference<State> state;
  private final AtomicLong lookAt;

  /**
   * @param nanoseconds a clock that only counts on, as {@link System#nanoTime}
   */
  public RegisterLoader(ShippedRegister shipped, Revisions revisions, LongSupplier nanoseconds) {
    this.shipped = shipped;
    this.revisions = revisions;
    this.nanoseconds = nanoseconds;
    Map<String, RegisterEntry> entries = new TreeMap<>();
    shipped
        .records()
        .forEach((id, record) ->
            entries.put(
                id,
                new RegisterEntry(
                    Revision.shipped(id, record),
                    Optional.of(shipped.register().instrument(id)),
                    List.of())));
    this.state = new AtomicReference<>(new State(NEVER, entries, shipped.register()));
    this.lookAt = new AtomicLong(nanoseconds.getAsLong());
  }

  /** What was read up to a version. */
  private record State(long version, Map<String, RegisterEntry> entries, Register register) {}

  /** The register as visitors see it. */
  public Register register() {
    return fresh().register();
  }

  /** What stands about every instrument, by id. */
  public Map<String, RegisterEntry> entries() {
    return Collections.unmodifiableMap(fresh().entries());
  }

  /** What the content file says about an instrument; empty when there is none. */
  public Optional<Revision> shipped(String id) {
    return Optional.ofNullable(shipped.records().get(id))
        .map(record -> Revision.shipped(id, record));
  }

  /** The reader that every record must pass. */
  public InstrumentReader reader() {
    return shipped.reader();
  }

  /** Look at once: this node has just changed something. */
  public void look() {
    lookAt.set(nanoseconds.getAsLong());
  }

  private State last() {
    return Objects.requireNonNull(state.get());
  }

  private State fresh() {
    State now = last();
    boolean first = now.version() == NEVER;
    boolean due = nanoseconds.getAsLong() - lookAt.get() >= 0;
    // A transaction that is going on sees its own changes, which may yet be taken back.
    boolean unsure = TransactionSynchronizationManager.isActualTransactionActive();
    if (!due || (unsure && !first)) {
      return now;
    }
    if (first) {
      loading.lock();
    } else if (!loading.tryLock()) {
      return now;
    }
    try {
      if (nanoseconds.getAsLong() - lookAt.get() >= 0) {
        lookAt.set(nanoseconds.getAsLong() + LOOK_EVERY.toNanos());
        state.set(loaded(last()));
      }
    } catch (DataAccessException e) {
      LOG.error("The register cannot be brought up to date: {}", e.getMessage());
      lookAt.set(nanoseconds.getAsLong() + AFTER_FAILURE.toNanos());
    } finally {
      loading.unlock();
    }
    return last();
  }

  private State loaded(State last) {
    long version = revisions.version();
    if (version == last.version()) {
      return last;
    }
    // A backup that was put back can be older than what this node has seen.
    boolean older = version < last.version() || last.version() == NEVER;
    Map<String, RegisterEntry> entries = new TreeMap<>();
    if (older) {
      shipped.records().keySet().forEach(id -> entries.put(id, shippedEntry(id)));
    } else {
      entries.putAll(last.entries());
    }
    List<Revision> newer = revisions.newestAfter(older ? NEVER : last.version());
    if (newer.isEmpty()) {
      return new State(version, entries, older ? shipped.register() : last.register());
    }
    for (Revision revision : newer) {
      entries.put(
          revision.instrumentId(),
          entry(revision, Optional.ofNullable(entries.get(revision.instrumentId()))));
    }
    return new State(version, entries, register(entries));
  }

  private RegisterEntry shippedEntry(String id) {
    return new RegisterEntry(
        shipped(id).orElseThrow(), Optional.of(shipped.register().instrument(id)), List.of());
  }

  private RegisterEntry entry(Revision newest, Optional<RegisterEntry> last) {
    return switch (read(newest)) {
      case InstrumentReader.Result.Read read ->
          new RegisterEntry(newest, Optional.of(read.instrument()), List.of());
      case InstrumentReader.Result.Faulty faulty -> {
        RecordFault first = faulty.faults().getFirst();
        LOG.error(
            "Revision {} of {} cannot be read, an older one serves: {} {}",
            newest.number(),
            newest.instrumentId(),
            first.field(),
            first.problem().nl());
        yield new RegisterEntry(newest, lastGood(newest, last), faulty.faults());
      }
    };
  }

  private Optional<Instrument> lastGood(Revision newest, Optional<RegisterEntry> last) {
    if (last.isPresent() && last.get().newest().number() > 0) {
      return last.get().instrument();
    }
    for (Revision older : revisions.of(newest.instrumentId())) {
      if (read(older) instanceof InstrumentReader.Result.Read read) {
        return Optional.of(read.instrument());
      }
    }
    return last.flatMap(RegisterEntry::instrument);
  }

  private InstrumentReader.Result read(Revision revision) {
    return shipped.reader().read(revision.instrumentId(), revision.record());
  }

  private Register register(Map<String, RegisterEntry> entries) {
    List<Instrument> instruments = new ArrayList<>();
    Map<String, Check> checks = new HashMap<>();
    for (RegisterEntry entry : entries.values()) {
      if (!entry.newest().withdrawn()) {
        entry.instrument().ifPresent(instruments::add);
        entry.newest().check().ifPresent(check -> checks.put(entry.id(), check));
      }
    }
    return shipped.register().with(instruments, checks);
  }
}
