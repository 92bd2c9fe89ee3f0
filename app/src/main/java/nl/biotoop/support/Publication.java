package nl.biotoop.support;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import nl.biotoop.identity.Account;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.territory.OwnRegion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which regions have published their wayfinder. A region can only be published while every theme
 * has a safety net of its own; it then is, until its programme manager takes it back. When a net
 * falls away the region is no longer published, whatever was chosen.
 */
@Component
public class Publication {
  private final JdbcClient database;
  private final RegionalNets nets;
  private final Contacts contacts;
  private final Audit audit;
  private final Clock clock;

  Publication(JdbcClient database, RegionalNets nets, Contacts contacts, Audit audit, Clock clock) {
    this.database = database;
    this.nets = nets;
    this.contacts = contacts;
    this.audit = audit;
    this.clock = clock;
  }

  /** What came of publishing. */
  public sealed interface Outcome {
    /** The region is published. */
    record Published() implements Outcome {}

    /**
     * Somebody is missing.
     *
     * @param missing the themes without a safety net, and where
     */
    record Refused(List<RegionalNets.Line> missing) implements Outcome {
      public Refused {
        missing = List.copyOf(missing);
      }
    }
  }

  /** Whether the wayfinder of a region is published now. */
  public boolean isPublished(OwnRegion region) {
    return nets.missing(region).isEmpty() && isWanted(region);
  }

  /**
   * Whether the region's own help comes first by an advice: not while the region is taken back, nor
   * where nobody near knows about this problem. True outside the own regions.
   */
  public boolean ownHelpFirst(Advice advice) {
    return advice.region().isEmpty()
        || contacts(advice).stream().limit(1).noneMatch(Contact::isNational);
  }

  /**
   * Whom to call by an advice: while a region is taken back the national safety net comes first,
   * and the region's own contacts after it. A net that is missing for another problem changes
   * nothing.
   */
  public List<Contact> contacts(Advice advice) {
    return advice.region().map(this::isWanted).orElse(true)
        ? advice.contacts()
        : Stream.concat(Stream.of(contacts.nationalSafetyNet()), advice.contacts().stream())
            .distinct()
            .toList();
  }

  /** Whether nobody has taken the region back. */
  private boolean isWanted(OwnRegion region) {
    return database
        .sql("select published from support_region where region = :region")
        .param("region", region.id().value())
        .query(Boolean.class)
        .optional()
        .orElse(true);
  }

  /**
   * Publishes a region.
   *
   * @throws AccessDeniedException when the account is not its programme manager
   */
  @Transactional
  public Outcome publish(Account account, OwnRegion region) {
    check(account, region);
    List<RegionalNets.Line> missing = nets.missing(region);
    if (!missing.isEmpty()) {
      return new Outcome.Refused(missing);
    }
    keep(account, region, true);
    return new Outcome.Published();
  }

  /**
   * Takes a region back: its wayfinder goes on, and names the national help first.
   *
   * @throws AccessDeniedException when the account is not its programme manager
   */
  @Transactional
  public void takeBack(Account account, OwnRegion region) {
    check(account, region);
    keep(account, region, false);
  }

  /** Whether an account is the programme manager of a region. */
  public static boolean manages(Account account, OwnRegion region) {
    return account.opens(Access.PROGRAMME, region.id().value());
  }

  private static void check(Account account, OwnRegion region) {
    if (!manages(account, region)) {
      throw new AccessDeniedException("Not the programme manager of " + region.id());
    }
  }

  private void keep(Account account, OwnRegion region, boolean published) {
    database
        .sql("delete from support_region where region = :region")
        .param("region", region.id().value())
        .update();
    database
        .sql(
            """
            insert into support_region (region, published, changed_at)
            values (:region, :published, :now)
            """)
        .param("region", region.id().value())
        .param("published", published)
        .param("now", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
        .update();
    audit.add(
        account.id(),
        published ? "region-published" : "region-taken-back",
        "region:" + region.id().value(),
        "");
  }
}
