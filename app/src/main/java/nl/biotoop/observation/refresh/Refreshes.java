package nl.biotoop.observation.refresh;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.biotoop.identity.Account;
import nl.biotoop.observation.Load;
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
 * Has figures fetched from their source, for whoever keeps them true. A fetch goes on by itself;
 * until it is done, and when it fails, the figures that were there stay.
 */
@Component
public class Refreshes {
  private final Feeds feeds;
  private final RefreshTable table;
  private final RefreshRun run;
  private final Payloads payloads;
  private final Observations observations;
  private final Audit audit;
  private final TransactionTemplate transactions;

  Refreshes(
      Feeds feeds,
      RefreshTable table,
      RefreshRun run,
      Payloads payloads,
      Observations observations,
      Audit audit,
      PlatformTransactionManager transactions) {
    this.feeds = feeds;
    this.table = table;
    this.run = run;
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
    try {
      transactions.executeWithoutResult(status -> {
        table.begin(id, dataset, account.id());
        audit.add(account.id(), "figures-fetched", "dataset:" + dataset, id.toString());
      });
    } catch (DuplicateKeyException e) {
      return Optional.empty();
    }
    run.start(id, dataset, from, account.id());
    return table.find(id);
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
