package nl.biotoop.observation.refresh;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.biotoop.identity.Account;
import nl.biotoop.observation.Load;
import nl.biotoop.observation.Load.FromFile;
import nl.biotoop.observation.Observations;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.sources.table.Remark;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has figures fetched from their source, or taken in from a file, for whoever keeps them true. It
 * goes on by itself; until it is done, and when it fails, the figures that were there stay.
 */
@Component
public class Refreshes {
  private final Feeds feeds;
  private final RefreshTable table;
  private final RefreshRun run;
  private final FileRun files;
  private final Payloads payloads;
  private final Observations observations;
  private final Audit audit;
  private final TransactionTemplate transactions;

  Refreshes(
      Feeds feeds,
      RefreshTable table,
      RefreshRun run,
      FileRun files,
      Payloads payloads,
      Observations observations,
      Audit audit,
      PlatformTransactionManager transactions) {
    this.feeds = feeds;
    this.table = table;
    this.run = run;
    this.files = files;
    this.payloads = payloads;
    this.observations = observations;
    this.audit = audit;
    this.transactions = new TransactionTemplate(transactions);
  }

  /** Something that happened in a fetch. */
  public record Line(Instant at, Remark text) {}

  /**
   * Begins to fetch a table.
   *
   * @return the fetch; empty when the table is being fetched already, or cannot be fetched
   * @throws AccessDeniedException when the account does not keep figures
   */
  public Optional<Refresh> start(Account account, String dataset) {
    check(account);
    List<Feed> from = feeds.of(dataset);
    UUID id = UUID.randomUUID();
    if (from.isEmpty()) {
      return Optional.empty();
    }
    if (!begins(id, dataset, account, Optional.empty())) {
      return Optional.empty();
    }
    run.start(id, dataset, from, account.id());
    return table.find(id);
  }

  /** Whether it begins: not when figures of the same table are coming in already. */
  private boolean begins(UUID id, String dataset, Account account, Optional<String> file) {
    try {
      transactions.executeWithoutResult(status -> {
        table.begin(id, dataset, account.id(), file);
        audit.add(
            account.id(),
            file.isPresent() ? "figures-handed-in" : "figures-fetched",
            "dataset:" + dataset,
            id.toString());
      });
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /**
   * Begins to take in the figures of a file: all of them or none.
   *
   * @param dataset a table of the catalogue
   * @param file where the file waits; it is removed, whatever comes of it
   * @param origin what it is called and where it came from; everybody can read that
   * @return how it goes; empty when figures of the same table are coming in already
   * @throws AccessDeniedException when the account does not keep figures
   * @throws IOException when the disk fails
   */
  public Optional<Refresh> handIn(Account account, String dataset, Path file, FromFile origin)
      throws IOException {
    UUID id = UUID.randomUUID();
    boolean begun = false;
    try {
      check(account);
      begun = begins(id, dataset, account, Optional.of(origin.name()));
    } finally {
      if (!begun) {
        Files.deleteIfExists(file);
      }
    }
    if (begun) {
      files.start(id, dataset, file, origin, account.id());
    }
    return begun ? table.find(id) : Optional.empty();
  }

  /**
   * Asks a fetch to stop; it does so within a second or two.
   *
   * @throws AccessDeniedException when the account does not keep figures
   */
  @Transactional
  public void stop(Account account, Refresh refresh) {
    check(account);
    table.askToStop(refresh.id());
    audit.add(
        account.id(), "figures-stopped", "dataset:" + refresh.dataset(), refresh.id().toString());
  }

  /**
   * Takes a load back, so that the one before it counts again.
   *
   * @return whether it counted until now
   * @throws AccessDeniedException when the account does not keep figures
   */
  public boolean takeBack(Account account, Load load) {
    check(account);
    return observations.takeBack(load.number(), account.id());
  }

  /** The newest fetch of each table that was ever fetched. */
  public List<Refresh> newest(Account account) {
    check(account);
    return table.newest();
  }

  /** The fetches of a table, newest first. */
  public List<Refresh> of(Account account, String dataset, int most) {
    check(account);
    return table.of(dataset, most);
  }

  /** One fetch; empty when there is none with this id. */
  public Optional<Refresh> find(Account account, UUID id) {
    check(account);
    return table.find(id);
  }

  /** What happened in a fetch, in order. */
  public List<Line> lines(Account account, Refresh refresh) {
    check(account);
    return table.lines(refresh.id());
  }

  /**
   * The hashes, of some loads, of which what was read is kept; of what ships with the product it is
   * not.
   */
  public Set<String> kept(List<Load> loads) {
    return payloads.among(loads.stream().map(Load::payload).toList());
  }

  /**
   * What a load was read from: CSV, with the codes of the source.
   *
   * @throws IOException when what is kept is damaged
   */
  public Optional<InputStream> payload(Account account, Load load) throws IOException {
    check(account);
    return payloads.open(load.payload());
  }

  private static void check(Account account) {
    if (!account.opens(Access.FIGURES)) {
      throw new AccessDeniedException("Asked for figures to keep");
    }
  }
}
