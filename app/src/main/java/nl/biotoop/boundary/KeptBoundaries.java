package nl.biotoop.boundary;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import nl.biotoop.boundary.BoundaryReading.Read;
import nl.biotoop.identity.Account;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.Ids;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.platform.web.Words;
import nl.biotoop.sources.http.SourceRefused;
import nl.biotoop.sources.http.SourceRefused.Why;
import nl.biotoop.sources.table.Remark;
import nl.biotoop.territory.outline.Outline;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The borders of the maps, for an administrator: load them, look at them, use them, go back to what
 * ships. Until somebody uses new borders, and when loading fails, every map stays as it was.
 */
@Component
public class KeptBoundaries {
  /** What nobody used after this long is dropped when somebody loads something. */
  private static final Duration UNUSED = Duration.ofDays(7);

  private static final long LARGEST_FILE = 10L << 20;

  private final BoundaryTable table;
  private final BoundaryReading reading;
  private final BoundarySources sources;
  private final BoundaryDownload download;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;
  private final TransactionTemplate transactions;

  KeptBoundaries(
      BoundaryTable table,
      BoundaryReading reading,
      BoundarySources sources,
      BoundaryDownload download,
      Audit audit,
      Ids ids,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.table = table;
    this.reading = reading;
    this.sources = sources;
    this.download = download;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.transactions = new TransactionTemplate(transactions);
  }

  /** What came of loading. */
  public sealed interface Loading {}

  /** It can be looked at and used; nothing has changed yet. */
  public record Ready(BoundarySet set) implements Loading {}

  /**
   * Nothing was loaded.
   *
   * @param faults what is wrong, where, and what to do
   * @param properties from which to choose the one with the codes; none when that is not the matter
   */
  public record Refused(List<Remark> faults, List<String> properties) implements Loading {
    /** Keeps its own copies. */
    public Refused {
      faults = List.copyOf(faults);
      properties = List.copyOf(properties);
    }
  }

  /**
   * What somebody says of a file.
   *
   * @param name of the file
   * @param licence the line that must stand under the maps
   * @param year of which year, or version of NUTS, the division is
   * @param property where the codes stand; {@code ""} to find out
   */
  public record Told(MapLevel level, String name, String licence, int year, String property) {}

  private static void check(Account account) {
    if (!account.opens(Access.ADMINISTRATOR)) {
      throw new AccessDeniedException("Asked for the borders of maps");
    }
  }

  /**
   * Loads a file.
   *
   * @throws AccessDeniedException when the account is no administrator
   */
  public Loading upload(Account account, Told told, Path file) {
    check(account);
    return load(account, told, "", file, LARGEST_FILE);
  }

  /**
   * Fetches from a listed address.
   *
   * @param source the code of the address; one that is not listed is refused
   * @throws AccessDeniedException when the account is no administrator
   */
  public Loading fetch(Account account, String source) {
    check(account);
    Optional<BoundarySource> listed = sources.find(source);
    if (listed.isEmpty()) {
      return refused(words -> words.text("boundary.fault.not-listed"));
    }
    BoundarySource from = listed.get();
    URI address = from.address();
    Told told = new Told(from.level(), address.toString(), from.licence(), from.year(), "");
    try {
      return download
          .get(address, file -> load(account, told, source, file, BoundaryDownload.LARGEST))
          .orElseGet(() -> refused(words -> words.text("boundary.fault.busy")));
    } catch (SourceRefused e) {
      return switch (e.why()) {
        case ELSEWHERE ->
            refused(words -> words.text("boundary.fault.elsewhere", address.getHost()));
        case TOO_LARGE -> refused(words -> words.text("boundary.fault.too-large"));
        case STOPPED -> refused(words -> words.text("boundary.fault.slow", address.getHost()));
        case AWAY, ABSENT, QUESTION, DAMAGED, OLD, UNWRITABLE ->
            new Refused(List.of(e.reason()), List.of());
      };
    }
  }

  private static Refused refused(Function<Words, String> text) {
    return new Refused(List.of(BoundaryReading.told(text)), List.of());
  }

  private Loading load(Account account, Told told, String source, Path file, long largest) {
    try {
      return switch (reading.read(told.level(), file, largest, told.property(), told.year())) {
        case BoundaryReading.Refused(List<Remark> faults, List<String> properties) ->
            new Refused(faults, properties);
        case Read read -> new Ready(kept(account, told, source, read));
      };
    } catch (SourceRefused e) {
      return e.why() == Why.TOO_LARGE
          ? refused(words -> words.text("boundary.fault.too-large"))
          : new Refused(List.of(e.reason()), List.of());
    }
  }

  private BoundarySet kept(Account account, Told told, String source, Read read) {
    dropUnused();
    BoundarySet set =
        new BoundarySet(
            ids.next(),
            told.level(),
            shortened(told.name()),
            source,
            told.licence(),
            told.year(),
            // As exact as the store is.
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            account.id(),
            read.outlines().size(),
            read.leftOut());
    transactions.executeWithoutResult(_ -> {
      table.add(set, read.outlines());
      audit.add(account.id(), "boundaries-loaded", about(set), detail(set));
    });
    return set;
  }

  /** By whole characters: half of one cannot be stored. */
  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= BoundarySet.LONGEST_ORIGIN / 2
        ? name
        : name.substring(0, name.offsetByCodePoints(0, BoundarySet.LONGEST_ORIGIN / 2));
  }

  private void dropUnused() {
    for (UUID old : table.unusedBefore(clock.instant().minus(UNUSED))) {
      isDone(() -> table.remove(old));
    }
  }

  /** Does it in one go; false when it cannot be, or somebody else was at it at the same moment. */
  private boolean isDone(BooleanSupplier change) {
    try {
      return Boolean.TRUE.equals(transactions.execute(_ -> change.getAsBoolean()));
    } catch (DataIntegrityViolationException e) {
      return false;
    }
  }

  private static String about(BoundarySet set) {
    return "map:" + set.level().code();
  }

  private static String detail(BoundarySet set) {
    return set.origin() + " (" + set.year() + "), " + set.licence();
  }

  /** All that was loaded and is used or can be, newest first. */
  public List<BoundarySet> all(Account account) {
    check(account);
    return table.all();
  }

  /** One that was loaded; empty when there is none with this id. */
  public Optional<BoundarySet> find(Account account, UUID id) {
    check(account);
    return table.find(id);
  }

  /** Its outlines. */
  public List<Outline> outlines(Account account, BoundarySet set) {
    check(account);
    return table.outlines(set.id());
  }

  /** The one that a map is drawn with; empty when it is drawn as it ships. */
  public Optional<UUID> inUse(Account account, MapLevel level) {
    check(account);
    return table.inUse(level);
  }

  /**
   * Has a map drawn with new borders.
   *
   * @param instead what the administrator saw it drawn with; empty for what ships
   * @return false when somebody changed that meanwhile; nothing is done then
   * @throws AccessDeniedException when the account is no administrator
   */
  public boolean use(Account account, BoundarySet set, Optional<UUID> instead) {
    check(account);
    return isDone(() -> {
      if (!table.use(set, instead)) {
        return false;
      }
      instead.filter(it -> !it.equals(set.id())).ifPresent(table::remove);
      audit.add(account.id(), "boundaries-used", about(set), detail(set));
      return true;
    });
  }

  /**
   * Has a map drawn as it ships again; what it was drawn with stays, and can be used again.
   *
   * @param set what the administrator saw it drawn with
   * @return false when somebody changed that meanwhile; nothing is done then
   */
  public boolean back(Account account, BoundarySet set) {
    check(account);
    return isDone(() -> {
      if (!table.useShipped(set.level(), set.id())) {
        return false;
      }
      audit.add(account.id(), "boundaries-restored", about(set), detail(set));
      return true;
    });
  }

  /** Removes one that no map is drawn with; false when one is. */
  public boolean discard(Account account, BoundarySet set) {
    check(account);
    return isDone(() -> {
      if (!table.remove(set.id())) {
        return false;
      }
      audit.add(account.id(), "boundaries-discarded", about(set), detail(set));
      return true;
    });
  }
}
