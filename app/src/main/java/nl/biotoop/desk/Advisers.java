package nl.biotoop.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.desk.internal.Routing;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Membership;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.web.AccessRules.Access;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who answers questions in a region, about what, and how much more each can take. The themes and
 * municipalities of a profile are a list of ids in one column: they are only ever read and written
 * as a whole, and ids have no commas.
 */
@Component
public class Advisers {
  private final JdbcClient database;
  private final Users users;
  private final Audit audit;
  private final Clock clock;

  Advisers(JdbcClient database, Users users, Audit audit, Clock clock) {
    this.database = database;
    this.users = users;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The advisers of a region who can work, by login: who has been shut out or never signed in does
   * not get a question.
   *
   * @param region {@code ""} for those who answer everywhere
   */
  public List<Account> of(String region) {
    return workingAtTheDesk().filter(account -> account.has(Role.ADVISER, region)).toList();
  }

  private Stream<Account> workingAtTheDesk() {
    return users.all().stream().filter(account -> account.opens(Access.DESK));
  }

  /** The other advisers of the regions an account has a role in, by login. */
  public List<Account> colleagues(Account account) {
    Set<String> regions =
        account.memberships().stream().map(Membership::region).collect(Collectors.toSet());
    return workingAtTheDesk()
        .filter(one -> !one.id().equals(account.id()))
        .filter(one -> regions.stream().anyMatch(region -> one.has(Role.ADVISER, region)))
        .toList();
  }

  /** To whom somebody can hand a question over: colleagues of its region who are there today. */
  public List<Account> toHandTo(Account account, Question question, Hops hops) {
    Map<UUID, AdviserProfile> profiles = profiles();
    return of(question.region().orElse("")).stream()
        .filter(one -> !one.id().equals(account.id()) && !hops.saidNo().contains(one.id()))
        .filter(one -> question.owner().filter(one.id()::equals).isEmpty())
        .filter(
            one -> !profiles.getOrDefault(one.id(), AdviserProfile.of(one.id())).isAbsent(today()))
        .toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  /** The profile of an adviser. */
  public AdviserProfile profile(Account account) {
    return profiles().getOrDefault(account.id(), AdviserProfile.of(account.id()));
  }

  /**
   * Keeps a profile.
   *
   * @throws AccessDeniedException when the account does not work at the desk
   */
  @Transactional
  public void keep(Account by, AdviserProfile profile) {
    if (!by.opens(Access.DESK)) {
      throw new AccessDeniedException("Not at the desk");
    }
    database
        .sql("delete from desk_adviser where account_id = :id")
        .param("id", profile.account())
        .update();
    database
        .sql(
            """
            insert into desk_adviser
              (account_id, capacity, absent_until, deputy, themes, municipalities)
            values (:id, :capacity, :absentUntil, :deputy, :themes, :municipalities)
            """)
        .param("id", profile.account())
        .param("capacity", profile.capacity())
        .param("absentUntil", profile.absentUntil().orElse(null))
        .param("deputy", profile.deputy().orElse(null))
        .param("themes", joined(profile.themes()))
        .param("municipalities", joined(profile.municipalities()))
        .update();
    audit.add(by.id(), "adviser-profile-changed", "account:" + profile.account(), "");
  }

  private static String joined(Set<String> ids) {
    return ids.stream().sorted().collect(Collectors.joining(","));
  }

  private static Set<String> split(String ids) {
    return Arrays.stream(ids.split(",", -1))
        .filter(id -> !id.isEmpty())
        .collect(Collectors.toSet());
  }

  private Map<UUID, AdviserProfile> profiles() {
    return database
        .sql(
            """
            select account_id, capacity, absent_until, deputy, themes, municipalities
            from desk_adviser
            """)
        .query((row, _) -> profile(row))
        .list()
        .stream()
        .collect(Collectors.toMap(AdviserProfile::account, profile -> profile));
  }

  private static AdviserProfile profile(ResultSet row) throws SQLException {
    return new AdviserProfile(
        row.getObject("account_id", UUID.class),
        row.getInt("capacity"),
        Optional.ofNullable(row.getObject("absent_until", LocalDate.class)),
        Optional.ofNullable(row.getObject("deputy", UUID.class)),
        split(row.getString("themes")),
        split(row.getString("municipalities")));
  }

  /** Everybody who can work at some desk. */
  List<UUID> atTheDesk() {
    return workingAtTheDesk().map(Account::id).toList();
  }

  /** The programme managers of a region; of all regions when it is unknown. */
  List<Account> managers(Optional<String> region) {
    return users.all().stream()
        .filter(account -> account.opens(Access.PROGRAMME, region.orElse("")))
        .toList();
  }

  /**
   * Who stands in for accounts that do nothing: the deputy each has named, along the chain of
   * deputies who are away; none of the accounts themselves, and nobody who cannot work in the
   * region.
   */
  List<UUID> deputies(Question question, List<UUID> holders) {
    Map<UUID, AdviserProfile> profiles = profiles();
    Set<UUID> able =
        of(question.region().orElse("")).stream().map(Account::id).collect(Collectors.toSet());
    return holders.stream()
        .flatMap(holder -> Routing.standIn(holder, profiles, able, today()).stream())
        .filter(deputy -> !holders.contains(deputy))
        .distinct()
        .toList();
  }

  /** The advisers a question that waits goes to. */
  List<UUID> route(Question question) {
    return route(question.theme(), question.municipality(), question.region());
  }

  /**
   * The advisers a question goes to, best first; none when nobody has room.
   *
   * @param region where it came from; when that is unknown, those who answer everywhere are asked
   */
  List<UUID> route(Optional<String> theme, Optional<String> municipality, Optional<String> region) {
    Map<UUID, AdviserProfile> profiles = profiles();
    Map<UUID, Integer> open = openByAccount();
    List<Routing.Candidate> candidates =
        of(region.orElse("")).stream()
            .map(Account::id)
            .map(id ->
                new Routing.Candidate(
                    profiles.getOrDefault(id, AdviserProfile.of(id)), open.getOrDefault(id, 0)))
            .toList();
    return Routing.advisers(theme, municipality, candidates, today());
  }

  private Map<UUID, Integer> openByAccount() {
    Map<UUID, Integer> open = new HashMap<>();
    database
        .sql(
            """
            select owner_account, count(*) as open_count from desk_question
            where owner_account is not null and status = 'TAKEN_UP'
            group by owner_account
            """)
        .query(row -> {
          open.put(row.getObject("owner_account", UUID.class), row.getInt("open_count"));
        });
    return open;
  }
}
