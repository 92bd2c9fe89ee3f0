package nl.biotoop.support.following;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Role;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.Ids;
import nl.biotoop.platform.InstallationSecret;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.support.Instrument;
import nl.biotoop.support.internal.Tallies;
import nl.biotoop.territory.OwnRegion;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Follows instruments: from shown on a page to what followed two years after. A firm counts once
 * per instrument and year of asking, whoever notes it, and is kept as a code.
 */
@Component
public class FollowedInstruments {
  /** A KVK number. */
  public static final Pattern KVK = Pattern.compile("[0-9]{8}");

  /** Nothing can be noted of longer ago, and then it is erased. */
  public static final int YEARS_KEPT = 5;

  private static final String PURPOSE = "followed";

  private final Tallies tallies;
  private final JdbcClient database;
  private final TransactionOperations transactions;
  private final InstallationSecret secret;
  private final Audit audit;
  private final Clock clock;
  private final Ids ids;

  FollowedInstruments(
      Tallies tallies,
      JdbcClient database,
      TransactionOperations transactions,
      InstallationSecret secret,
      Audit audit,
      Clock clock,
      Ids ids) {
    this.tallies = tallies;
    this.database = database;
    this.transactions = transactions;
    this.secret = secret;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
  }

  /** Whether an account may see what became of instruments: everybody but a mere administrator. */
  public static boolean maySee(Account account) {
    return account.opens(Access.PROFESSIONAL);
  }

  /** Whether an account may note it. */
  public static boolean mayNote(Account account) {
    return !account.mustChange()
        && (account.has(Role.ADVISER)
            || account.has(Role.PROVIDER)
            || account.has(Role.PROGRAMME_MANAGER));
  }

  /** A visitor saw these instruments in a list. */
  public void shown(Collection<Instrument> instruments, Optional<OwnRegion> region) {
    String id = region.map(it -> it.id().value()).orElse("");
    instruments.forEach(it -> tallies.add(Tallies.Kind.SHOWN, it.id(), id, ""));
  }

  /** A visitor opened the page of an instrument. */
  public void opened(Instrument instrument) {
    tallies.add(Tallies.Kind.OPENED, instrument.id(), "", "");
  }

  /** A visitor went on to the provider. */
  public void contacted(Instrument instrument) {
    tallies.add(Tallies.Kind.CONTACTED, instrument.id(), "", "");
  }

  /** The years a firm can have asked in, latest first. */
  public List<Integer> years() {
    int now = Year.now(clock).getValue();
    List<Integer> years = new ArrayList<>();
    for (int ago = 0; ago < YEARS_KEPT; ago++) {
      years.add(now - ago);
    }
    return years;
  }

  /**
   * Keeps how far a firm came. What was known before stays where this is silent.
   *
   * @param kvk the KVK number; only a code of it is kept
   * @param year the year the firm asked in
   * @param told what is known now; a step that is left out is unknown
   * @throws IllegalArgumentException when the number or the year cannot be, or what is known
   *     contradicts what was known before
   * @throws AccessDeniedException when the account may not note it
   */
  public void note(Account by, Instrument instrument, String kvk, int year, Map<Step, Known> told) {
    require(mayNote(by));
    if (!KVK.matcher(kvk).matches() || !years().contains(year)) {
      throw new IllegalArgumentException("No KVK number of eight digits, or year " + year);
    }
    String organisation = secret.code(PURPOSE, kvk);
    try {
      transactions.executeWithoutResult(_ -> keep(by, instrument, organisation, year, told));
    } catch (DuplicateKeyException e) {
      // A colleague noted the same firm between our two statements; now it is there to add to.
      transactions.executeWithoutResult(_ -> keep(by, instrument, organisation, year, told));
    }
  }

  private void keep(
      Account by, Instrument instrument, String organisation, int year, Map<Step, Known> told) {
    Optional<Progress> before =
        database
            .sql(
                """
                select applied, granted, used, outcome_6, outcome_12, outcome_24
                from support_followed
                where instrument_id = :instrument and organisation = :organisation
                  and asked_in = :year
                for update
                """)
            .param("instrument", instrument.id())
            .param("organisation", organisation)
            .param("year", year)
            .query((row, _) -> progress(row))
            .optional();
    Progress now = before.orElse(Progress.NOTHING).with(told);
    Map<String, Object> values = new HashMap<>();
    for (Step step : Step.values()) {
      values.put(step.name(), now.of(step).name());
    }
    values.put("id", ids.next());
    values.put("instrument", instrument.id());
    values.put("organisation", organisation);
    values.put("year", year);
    values.put("changedAt", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()));
    database
        .sql(
            before.isPresent()
                ? """
                update support_followed
                set applied = :APPLIED, granted = :GRANTED, used = :USED,
                    outcome_6 = :OUTCOME_6, outcome_12 = :OUTCOME_12, outcome_24 = :OUTCOME_24,
                    changed_at = :changedAt
                where instrument_id = :instrument and organisation = :organisation
                  and asked_in = :year
                """
                : """
                insert into support_followed
                  (id, instrument_id, organisation, asked_in, applied, granted, used, outcome_6,
                   outcome_12, outcome_24, changed_at)
                values (:id, :instrument, :organisation, :year, :APPLIED, :GRANTED, :USED,
                   :OUTCOME_6, :OUTCOME_12, :OUTCOME_24, :changedAt)
                """)
        .params(values)
        .update();
    audit.add(by.id(), "followed-noted", "instrument:" + instrument.id(), "");
  }

  private static Progress progress(ResultSet row) throws SQLException {
    Map<Step, Known> steps = new EnumMap<>(Step.class);
    for (Step step : Step.values()) {
      steps.put(step, Known.valueOf(row.getString(step.name())));
    }
    return new Progress(steps);
  }

  /**
   * Erases a firm from everything that is followed.
   *
   * @return how many lines that were
   */
  @Transactional
  public int erase(Account by, String kvk) {
    require(mayNote(by));
    String organisation = secret.code(PURPOSE, kvk);
    int erased =
        database
            .sql("delete from support_followed where organisation = :organisation")
            .param("organisation", organisation)
            .update();
    audit.add(
        by.id(), "followed-erased", "firm:" + organisation.substring(0, 8), erased + " lines");
    return erased;
  }

  /** Erases what has been kept long enough; how many lines that were. */
  @Transactional
  public int eraseOld() {
    return database
        .sql("delete from support_followed where asked_in < :oldest")
        .param("oldest", years().getLast())
        .update();
  }

  /**
   * What became of an instrument.
   *
   * @throws AccessDeniedException when the account may not see it
   */
  public Funnel funnel(Account by, Instrument instrument) {
    require(maySee(by));
    List<Progress> all =
        database
            .sql(
                """
                select applied, granted, used, outcome_6, outcome_12, outcome_24
                from support_followed where instrument_id = :instrument
                """)
            .param("instrument", instrument.id())
            .query((row, _) -> progress(row))
            .list();
    Set<Step> open = new HashSet<>();
    List<Funnel.Stage> stages = new ArrayList<>();
    for (Step step : Step.values()) {
      Step before = step.after();
      List<Progress> of =
          before == null ? all : all.stream().filter(one -> one.of(before) == Known.YES).toList();
      // How many there are before it may only be told when the step before told its yes.
      boolean told = before == null || open.contains(before);
      Funnel.Stage stage =
          told
              ? Funnel.Stage.of(
                  step,
                  count(of, step, Known.YES),
                  count(of, step, Known.NO),
                  count(of, step, Known.UNKNOWN))
              : Funnel.Stage.hidden(step);
      if (stage.yes().isPresent()) {
        open.add(step);
      }
      stages.add(stage);
    }
    return new Funnel(visits(instrument), atLeast(all.size()), stages);
  }

  private static int count(List<Progress> all, Step step, Known known) {
    return (int) all.stream().filter(one -> one.of(step) == known).count();
  }

  private static OptionalInt atLeast(int number) {
    return number < Funnel.FEWEST ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private Funnel.Visits visits(Instrument instrument) {
    Map<String, Integer> counts = new HashMap<>();
    database
        .sql(
            """
            select kind, sum(number_of) as total from support_tally
            where kind in ('SHOWN', 'OPENED', 'CONTACTED') and subject = :instrument
              and counted_on > :from
            group by kind
            """)
        .param("instrument", instrument.id())
        .param("from", LocalDate.now(clock).minusYears(1))
        .query(row -> {
          counts.put(row.getString("kind"), row.getInt("total"));
        });
    return new Funnel.Visits(
        atLeast(counts.getOrDefault(Tallies.Kind.SHOWN.name(), 0)),
        atLeast(counts.getOrDefault(Tallies.Kind.OPENED.name(), 0)),
        atLeast(counts.getOrDefault(Tallies.Kind.CONTACTED.name(), 0)));
  }

  /**
   * How many firms are known to have used an instrument, for everybody to see: in tens, rounded
   * down, so that one more firm does not show; empty when fewer than ten.
   */
  public OptionalInt users(Instrument instrument) {
    int used =
        database
            .sql(
                """
                select count(*) from support_followed
                where instrument_id = :instrument and used = 'YES'
                """)
            .param("instrument", instrument.id())
            .query(Integer.class)
            .single();
    return atLeast(used / Funnel.FEWEST * Funnel.FEWEST);
  }

  private static void require(boolean allowed) {
    if (!allowed) {
      throw new AccessDeniedException("Not for this role");
    }
  }
}
