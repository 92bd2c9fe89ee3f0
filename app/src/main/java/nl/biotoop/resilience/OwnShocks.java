package nl.biotoop.resilience;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Year;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.biotoop.identity.Account;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.Ids;
import nl.biotoop.platform.web.AccessRules.Access;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The shocks of a region, kept by its programme manager.
 *
 * <p>The log names the region and never the text, so that nothing of an erased shock stays.
 *
 * <p>Every method that an account asks throws {@link AccessDeniedException} when it does not run
 * the programme of the region.
 */
@Component
public class OwnShocks {
  private static final String TOLD =
      "set revision = :revision, name = :name, description = :description, from_year = :from,"
          + " until_year = :until, kind = :kind, source = :source, taken_back = :back";

  private final JdbcClient database;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  OwnShocks(JdbcClient database, Audit audit, Ids ids, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** Those that everybody may see, of all regions, the earliest first. */
  List<OwnShock> shown() {
    return read("taken_back = false", Map.of());
  }

  /** Those of the regions whose programme the account runs, the latest first. */
  public List<OwnShock> of(Account account) {
    if (!account.opens(Access.PROGRAMME)) {
      throw new AccessDeniedException("Runs no programme");
    }
    return read("1 = 1", Map.of()).stream()
        .filter(one -> account.opens(Access.PROGRAMME, one.region()))
        .sorted(Comparator.comparingInt(OwnShock::from).reversed())
        .toList();
  }

  /** One of them; empty when there is none with this id, or it is of a region of others. */
  public Optional<OwnShock> find(Account account, String id) {
    return of(account).stream().filter(one -> one.id().toString().equals(id)).findFirst();
  }

  /**
   * Adds a shock.
   *
   * @param draft its id and revision are left aside
   * @throws IllegalArgumentException when its years or texts are not such as a form allows
   */
  @Transactional
  public OwnShock add(Account account, OwnShock draft) {
    require(account, draft);
    OwnShock added = draft.as(ids.next(), 1).takenBack(false);
    database
        .sql(
            """
            insert into resilience_shock
              (id, region, revision, name, description, from_year, until_year, kind, source,
               taken_back)
            values (:id, :region, :revision, :name, :description, :from, :until, :kind, :source,
                    :back)
            """)
        .paramSource(row(added))
        .update();
    audit.add(account.id(), "shock-added", subject(added), added.region());
    return added;
  }

  /** Changes a shock that is based on the revision it carries; taken back stays taken back. */
  @Transactional
  public Kept change(Account account, OwnShock changed) {
    require(account, changed);
    return now(changed)
        .map(now -> changed(account, changed.takenBack(now.takenBack())))
        .orElseGet(Kept.Gone::new);
  }

  /** Shows a shock to nobody else any more; the revision it carries is what the person saw. */
  @Transactional
  public Kept takeBack(Account account, OwnShock seen) {
    requireProgramme(account, seen.region());
    Kept kept = keep(seen.takenBack(true));
    if (kept instanceof Kept.Saved(OwnShock now)) {
      audit.add(account.id(), "shock-taken-back", subject(now), now.region());
    }
    return kept;
  }

  /** Shows a shock again that was taken back. */
  @Transactional
  public Kept putBack(Account account, OwnShock seen) {
    requireProgramme(account, seen.region());
    Kept kept = keep(seen.takenBack(false));
    if (kept instanceof Kept.Saved(OwnShock now)) {
      audit.add(account.id(), "shock-put-back", subject(now), now.region());
    }
    return kept;
  }

  /** Takes a shock out for good; only that it was done stays, in the log. */
  @Transactional
  public Kept erase(Account account, OwnShock seen) {
    requireProgramme(account, seen.region());
    int rows =
        database
            .sql(
                """
                delete from resilience_shock
                where id = :id and region = :region and revision = :revision
                """)
            .param("id", seen.id())
            .param("region", seen.region())
            .param("revision", seen.revision())
            .update();
    if (rows == 0) {
      return nowInstead(seen);
    }
    audit.add(account.id(), "shock-erased", subject(seen), seen.region());
    return new Kept.Saved(seen);
  }

  private Kept changed(Account account, OwnShock changed) {
    Kept kept = keep(changed);
    if (kept instanceof Kept.Saved(OwnShock now)) {
      audit.add(account.id(), "shock-changed", subject(now), now.region());
    }
    return kept;
  }

  private Kept keep(OwnShock changed) {
    OwnShock next = changed.as(changed.id(), changed.revision() + 1);
    int rows =
        database
            .sql(
                "update resilience_shock "
                    + TOLD
                    + " where id = :id and region = :region and revision = :revision - 1")
            .paramSource(row(next))
            .update();
    if (rows == 0) {
      return nowInstead(changed);
    }
    return new Kept.Saved(next);
  }

  private Kept nowInstead(OwnShock seen) {
    return now(seen).<Kept>map(Kept.Overtaken::new).orElseGet(Kept.Gone::new);
  }

  private Optional<OwnShock> now(OwnShock seen) {
    return read("id = :id and region = :region", Map.of("id", seen.id(), "region", seen.region()))
        .stream()
        .findFirst();
  }

  private List<OwnShock> read(String which, Map<String, Object> values) {
    return database
        .sql("select * from resilience_shock where " + which + " order by from_year, name, id")
        .params(values)
        .query((row, _) -> shock(row))
        .list();
  }

  private static OwnShock shock(ResultSet row) throws SQLException {
    return new OwnShock(
        row.getObject("id", UUID.class),
        row.getString("region"),
        row.getString("name"),
        row.getString("description"),
        row.getInt("from_year"),
        row.getInt("until_year"),
        Shock.Kind.valueOf(row.getString("kind")),
        row.getString("source"),
        row.getBoolean("taken_back"),
        row.getInt("revision"));
  }

  private static Map<String, Object> row(OwnShock shock) {
    Map<String, Object> row = new HashMap<>();
    row.put("id", shock.id());
    row.put("region", shock.region());
    row.put("revision", shock.revision());
    row.put("name", shock.name());
    row.put("description", shock.text());
    row.put("from", shock.from());
    row.put("until", shock.until());
    row.put("kind", shock.kind().name());
    row.put("source", shock.source());
    row.put("back", shock.takenBack());
    return row;
  }

  private static String subject(OwnShock shock) {
    return "shock:" + shock.id();
  }

  /** The last year in which a shock may have begun. */
  public int thisYear() {
    return Year.now(clock).getValue();
  }

  private void require(Account account, OwnShock draft) {
    requireProgramme(account, draft.region());
    Shock checked = draft.shock();
    if (checked.until() > thisYear()
        || draft.name().isBlank()
        || draft.name().length() > OwnShock.LONGEST_NAME
        || draft.text().length() > OwnShock.LONGEST_TEXT
        || draft.source().isBlank()
        || draft.source().length() > OwnShock.LONGEST_SOURCE) {
      throw new IllegalArgumentException("No such shock can be kept: " + draft);
    }
  }

  private static void requireProgramme(Account account, String region) {
    if (!account.opens(Access.PROGRAMME, region)) {
      throw new AccessDeniedException("Does not run the programme of " + region);
    }
  }
}
