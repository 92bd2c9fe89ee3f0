package nl.biotoop.observation.checks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import nl.biotoop.identity.Account;
import nl.biotoop.observation.Observations;
import nl.biotoop.observation.Vintage;
import nl.biotoop.observation.checks.Outcome.Failed;
import nl.biotoop.observation.checks.Outcome.Found;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.web.AccessRules.Access;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the checks of the figures run, for whoever keeps them true. */
@Component
public class CheckRuns {
  /** As long as somebody waits for a page. */
  private static final Duration LONGEST = Duration.ofSeconds(40);

  private final Checks checks;
  private final Relations relations;
  private final CheckQueries queries;
  private final CheckTable table;
  private final Observations observations;
  private final Audit audit;
  private final TransactionTemplate transactions;
  private final Clock clock;

  CheckRuns(
      Checks checks,
      Relations relations,
      CheckQueries queries,
      CheckTable table,
      Observations observations,
      Audit audit,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.checks = checks;
    this.relations = relations;
    this.queries = queries;
    this.table = table;
    this.observations = observations;
    this.audit = audit;
    this.transactions = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Runs every check, one after the other. One that fails keeps none of the others from running.
   *
   * @throws AccessDeniedException when the account does not keep figures
   */
  public CheckRun run(Account account) {
    check(account);
    return run(account, checks.all());
  }

  /** Runs some checks. */
  CheckRun run(Account account, List<Check> some) {
    Instant end = clock.instant().plus(LONGEST);
    Vintage vintage = observations.vintage();
    List<Outcome> outcomes =
        queries.ask(
            some, relations.now(), Checks.LONGEST_SECONDS, () -> clock.instant().isBefore(end));
    OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), clock.getZone());
    CheckRun run = new CheckRun(account.id(), now.toInstant(), vintage, outcomes);
    long failed = outcomes.stream().filter(Failed.class::isInstance).count();
    int findings =
        outcomes.stream().mapToInt(one -> one instanceof Found it ? it.findings() : 0).sum();
    transactions.executeWithoutResult(_ -> {
      table.keep(run, now);
      audit.add(
          account.id(),
          "figures-checked",
          "checks:" + outcomes.size(),
          findings + " findings, " + failed + " failed");
    });
    return run;
  }

  /**
   * The last time the checks were run; empty when they never were.
   *
   * @throws AccessDeniedException when the account does not keep figures
   */
  public Optional<CheckRun> latest(Account account) {
    check(account);
    return table.latest();
  }

  private static void check(Account account) {
    if (!account.opens(Access.FIGURES)) {
      throw new AccessDeniedException("Asked for checks of figures");
    }
  }
}
