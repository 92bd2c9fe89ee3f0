package nl.biotoop.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.biotoop.ecosystem.Term;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Sight;
import nl.biotoop.identity.Visibility;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.Ids;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.rules.Language;
import nl.biotoop.support.Instrument;
import nl.biotoop.support.Instruments;
import nl.biotoop.support.RegisterQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The initiatives of a region, kept by its programme manager and seen by whom the visibility of
 * each lets see it, and how they hang together with what the register has for the region alone.
 *
 * <p>Every method that keeps them throws {@link
 * org.springframework.security.access.AccessDeniedException} when the account does not run the
 * programme of the region.
 */
@Component
public class Initiatives {
  private static final String PHASE = "phase";
  private static final String FORM = "form";
  private static final String SIZE = "size";
  private static final String SECTOR = "sector";

  private final JdbcClient database;
  private final Instruments instruments;
  private final Vocabulary vocabulary;
  private final Audit audit;
  private final Ids ids;
  private final Sight sight;

  Initiatives(
      JdbcClient database,
      Instruments instruments,
      Vocabulary vocabulary,
      Audit audit,
      Ids ids,
      Sight sight) {
    this.database = database;
    this.instruments = instruments;
    this.vocabulary = vocabulary;
    this.audit = audit;
    this.ids = ids;
    this.sight = sight;
  }

  /** The initiatives of a region by name, to keep them. */
  public List<Initiative> of(Account account, String region) {
    requireProgramme(account, region);
    return all(region);
  }

  /**
   * The initiatives of a region that somebody may see, by name.
   *
   * @param visitor empty for who has not signed in
   */
  public List<Initiative> seenBy(Optional<Account> visitor, String region) {
    Predicate<Visibility> visible = sight.of(visitor, region);
    return all(region).stream().filter(one -> visible.test(one.visibility())).toList();
  }

  private List<Initiative> all(String region) {
    Map<UUID, Map<String, Set<String>>> traits = new HashMap<>();
    database
        .sql(
            """
            select trait.initiative_id, trait.kind, trait.code
            from network_initiative_trait trait
            join network_initiative initiative on initiative.id = trait.initiative_id
            where initiative.region = :region
            """)
        .param("region", region)
        .query((row, _) ->
            traits
                .computeIfAbsent(row.getObject("initiative_id", UUID.class), _ -> new HashMap<>())
                .computeIfAbsent(row.getString("kind"), _ -> new HashSet<>())
                .add(row.getString("code")))
        .list();
    return database
        .sql("select * from network_initiative where region = :region order by name, id")
        .param("region", region)
        .query((row, _) ->
            initiative(row, traits.getOrDefault(row.getObject("id", UUID.class), Map.of())))
        .list();
  }

  private static Initiative initiative(ResultSet row, Map<String, Set<String>> traits)
      throws SQLException {
    return new Initiative(
        row.getObject("id", UUID.class),
        row.getString("region"),
        row.getString("name"),
        row.getString("summary"),
        row.getString("organisation"),
        row.getString("url"),
        new TargetGroup(traits.getOrDefault(SIZE, Set.of()), traits.getOrDefault(SECTOR, Set.of())),
        traits.getOrDefault(PHASE, Set.of()),
        traits.getOrDefault(FORM, Set.of()),
        Visibility.valueOf(row.getString("visibility")),
        row.getInt("revision"));
  }

  /** One initiative; empty when the region has none with this id, or no longer. */
  public Optional<Initiative> find(Account account, String region, String id) {
    return of(account, region).stream().filter(one -> one.id().toString().equals(id)).findFirst();
  }

  /**
   * Adds an initiative.
   *
   * @param draft its id and revision are left aside
   */
  @Transactional
  public Initiative add(Account account, Initiative draft) {
    requireProgramme(account, draft.region());
    Initiative added = draft.as(ids.next(), 1);
    database
        .sql(
            """
            insert into network_initiative
              (id, region, revision, name, summary, organisation, url, visibility)
            values
              (:id, :region, :revision, :name, :summary, :organisation, :url, :visibility)
            """)
        .paramSource(row(added))
        .update();
    addTraits(added);
    audit.add(account.id(), "initiative-added", subject(added), added.name());
    return added;
  }

  /** Changes an initiative that is based on the revision it carries. */
  @Transactional
  public Kept<Initiative> change(Account account, Initiative changed) {
    requireProgramme(account, changed.region());
    Initiative next = changed.as(changed.id(), changed.revision() + 1);
    int rows =
        database
            .sql(
                """
                update network_initiative
                set revision = :revision, name = :name, summary = :summary,
                    organisation = :organisation, url = :url, visibility = :visibility
                where id = :id and region = :region and revision = :revision - 1
                """)
            .paramSource(row(next))
            .update();
    if (rows == 0) {
      return nowInstead(changed);
    }
    removeTraits(next.id());
    addTraits(next);
    audit.add(account.id(), "initiative-changed", subject(next), next.name());
    return new Kept.Saved<>(next);
  }

  /** Takes an initiative away; the revision it carries is what the person saw. */
  @Transactional
  public Kept<Initiative> remove(Account account, Initiative seen) {
    requireProgramme(account, seen.region());
    // Moves the revision first, so that nobody changes what is being taken away.
    int rows =
        database
            .sql(
                """
                update network_initiative set revision = :revision + 1
                where id = :id and region = :region and revision = :revision
                """)
            .param("id", seen.id())
            .param("region", seen.region())
            .param("revision", seen.revision())
            .update();
    if (rows == 0) {
      return nowInstead(seen);
    }
    removeTraits(seen.id());
    database.sql("delete from network_initiative where id = :id").param("id", seen.id()).update();
    audit.add(account.id(), "initiative-removed", subject(seen), seen.name());
    return new Kept.Saved<>(seen);
  }

  private Kept<Initiative> nowInstead(Initiative seen) {
    return all(seen.region()).stream()
        .filter(one -> one.id().equals(seen.id()))
        .findFirst()
        .<Kept<Initiative>>map(Kept.Overtaken::new)
        .orElseGet(Kept.Gone::new);
  }

  private void addTraits(Initiative initiative) {
    Map<String, Set<String>> traits =
        Map.of(
            PHASE, initiative.phases(),
            FORM, initiative.forms(),
            SIZE, initiative.group().sizes(),
            SECTOR, initiative.group().sectors());
    traits.forEach((kind, codes) ->
        codes.forEach(code ->
            database
                .sql("insert into network_initiative_trait values (:id, :kind, :code)")
                .param("id", initiative.id())
                .param("kind", kind)
                .param("code", code)
                .update()));
  }

  private void removeTraits(UUID id) {
    database
        .sql("delete from network_initiative_trait where initiative_id = :id")
        .param("id", id)
        .update();
  }

  private static Map<String, Object> row(Initiative initiative) {
    Map<String, Object> row = new HashMap<>();
    row.put("id", initiative.id());
    row.put("region", initiative.region());
    row.put("revision", initiative.revision());
    row.put("name", initiative.name());
    row.put("summary", initiative.summary());
    row.put("organisation", initiative.organisation());
    row.put("url", initiative.url());
    row.put("visibility", initiative.visibility().name());
    return row;
  }

  private static String subject(Initiative initiative) {
    return "initiative:" + initiative.id();
  }

  /**
   * How the initiatives of a region that somebody may see and the help it has for itself hang
   * together; what may not be seen does not count either. Help for the whole country is left out,
   * as it overlaps with everything; so is help of the register that is not meant for one group of
   * firms.
   *
   * @param visitor empty for who has not signed in
   */
  public Coherence coherence(Optional<Account> visitor, String region) {
    List<Offer> offers = new ArrayList<>();
    for (Initiative one : seenBy(visitor, region)) {
      offers.add(
          new Offer(
              new Offer.Source.OfInitiatives(one.id()),
              one.name(),
              one.group(),
              one.phases(),
              one.forms()));
    }
    for (Instruments.Hit hit : instruments.search(ownOf(region), Language.NL)) {
      Instrument one = hit.instrument();
      TargetGroup.of(one.rule().condition())
          .ifPresent(group ->
              offers.add(
                  new Offer(
                      new Offer.Source.OfRegister(one.id()),
                      one.name().nl(),
                      group,
                      one.phases(),
                      one.supportForms())));
    }
    return Coherence.of(
        offers,
        vocabulary.phases().stream().map(Term::id).toList(),
        vocabulary.supportForms().stream().map(Term::id).toList());
  }

  private static RegisterQuery ownOf(String region) {
    RegisterQuery all = RegisterQuery.ALL;
    return new RegisterQuery(
        all.words(),
        all.form(),
        all.phase(),
        all.theme(),
        all.element(),
        all.level(),
        Optional.of(region),
        all.amount(),
        true,
        true);
  }

  private static void requireProgramme(Account account, String region) {
    if (!account.opens(Access.PROGRAMME, region)) {
      throw new AccessDeniedException("Does not run the programme of " + region);
    }
  }
}
