package nl.biotoop.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.biotoop.ecosystem.Term;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.identity.Account;
import nl.biotoop.network.Organisation.Seat;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.sources.table.Row;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The organisations of a region: those the sources name, with what the programme manager of the
 * region has changed, added or taken off.
 */
@Component
public class Organisations {
  private static final String FILE = "network/organisations.csv";
  private static final int LONGEST_ID = 100;

  private final Map<String, Map<String, Organisation>> shipped;
  private final JdbcClient database;
  private final Audit audit;

  /**
   * Reads the shipped organisations.
   *
   * @throws ContentFault when the file has a fault, with line and column
   */
  Organisations(ContentFiles files, Vocabulary vocabulary, JdbcClient database, Audit audit) {
    this.database = database;
    this.audit = audit;
    var helices = vocabulary.helices().stream().map(Term::id).collect(Collectors.toSet());
    this.shipped =
        files
            .rows(
                FILE,
                row -> shipped(row, helices),
                "region",
                "id",
                "name",
                "helix",
                "seat",
                "source",
                "seen")
            .stream()
            .collect(
                Collectors.groupingBy(
                    Organisation::region,
                    Collectors.toUnmodifiableMap(Organisation::id, one -> one)));
  }

  private static Organisation shipped(Row row, Set<String> helices) {
    String helix = row.text("helix");
    if (!helices.contains(helix)) {
      throw row.fault("helix", "'" + helix + "' staat niet in de woordenlijst");
    }
    return new Organisation(
        row.text("region"),
        row.text("id"),
        row.text("name"),
        helix,
        switch (row.optionalText("seat").orElse("")) {
          case "" -> Seat.UNKNOWN;
          case "yes" -> Seat.YES;
          case "no" -> Seat.NO;
          default -> throw row.fault("seat", "hier hoort yes, no of niets te staan");
        },
        row.text("source"),
        row.text("seen"),
        0);
  }

  /** The organisations of a region by name; none when nobody has named any. */
  public List<Organisation> of(String region) {
    Map<String, Organisation> byId = new TreeMap<>(shipped.getOrDefault(region, Map.of()));
    database
        .sql("select * from network_organisation where region = :region")
        .param("region", region)
        .query((row, _) -> {
          if (row.getBoolean("removed")) {
            byId.remove(row.getString("id"));
          } else {
            byId.put(row.getString("id"), organisation(row));
          }
          return row.getString("id");
        })
        .list();
    return byId.values().stream()
        .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
        .toList();
  }

  /** One organisation; empty when the region has none with this id, or no longer. */
  public Optional<Organisation> find(String region, String id) {
    return of(region).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /**
   * Adds an organisation, with an id made of its name.
   *
   * @param draft its id and revision are left aside
   * @throws org.springframework.security.access.AccessDeniedException when the account does not run
   *     the programme of the region
   */
  @Transactional
  public Organisation add(Account account, Organisation draft) {
    requireProgramme(account, draft.region());
    String id = freeId(draft);
    Organisation added =
        new Organisation(
            draft.region(),
            id,
            draft.name(),
            draft.helix(),
            draft.seat(),
            draft.source(),
            draft.seen(),
            1);
    insert(added, false);
    audit.add(account.id(), "organisation-added", subject(added), added.name());
    return added;
  }

  /**
   * Changes an organisation that is based on the revision it carries.
   *
   * @throws org.springframework.security.access.AccessDeniedException when the account does not run
   *     the programme of the region
   */
  @Transactional
  public Kept<Organisation> change(Account account, Organisation changed) {
    return keep(account, changed, false);
  }

  /**
   * Takes an organisation off the list; the revision it carries is what the person saw.
   *
   * @throws org.springframework.security.access.AccessDeniedException when the account does not run
   *     the programme of the region
   */
  @Transactional
  public Kept<Organisation> remove(Account account, Organisation seen) {
    return keep(account, seen, true);
  }

  private Kept<Organisation> keep(Account account, Organisation changed, boolean removed) {
    requireProgramme(account, changed.region());
    Optional<Organisation> now = find(changed.region(), changed.id());
    if (now.isEmpty()) {
      return new Kept.Gone<>();
    }
    Organisation next = changed.withRevision(changed.revision() + 1);
    if (now.get().revision() != changed.revision() || !write(next, removed)) {
      return new Kept.Overtaken<>(find(changed.region(), changed.id()).orElse(now.get()));
    }
    audit.add(
        account.id(),
        removed ? "organisation-removed" : "organisation-changed",
        subject(next),
        next.name());
    return new Kept.Saved<>(next);
  }

  /** Writes over the revision before; false when somebody else did so meanwhile. */
  private boolean write(Organisation next, boolean removed) {
    if (next.revision() == 1) {
      try {
        insert(next, removed);
        return true;
      } catch (DuplicateKeyException e) {
        return false;
      }
    }
    return database
            .sql(
                """
                update network_organisation
                set revision = :revision, name = :name, helix = :helix, seat = :seat,
                    source = :source, seen = :seen, removed = :removed
                where region = :region and id = :id and revision = :revision - 1
                """)
            .paramSource(row(next, removed))
            .update()
        == 1;
  }

  private void insert(Organisation organisation, boolean removed) {
    database
        .sql(
            """
            insert into network_organisation
              (region, id, revision, name, helix, seat, source, seen, removed)
            values (:region, :id, :revision, :name, :helix, :seat, :source, :seen, :removed)
            """)
        .paramSource(row(organisation, removed))
        .update();
  }

  private static Map<String, Object> row(Organisation organisation, boolean removed) {
    return Map.of(
        "region", organisation.region(),
        "id", organisation.id(),
        "revision", organisation.revision(),
        "name", organisation.name(),
        "helix", organisation.helix(),
        "seat", organisation.seat().name(),
        "source", organisation.source(),
        "seen", organisation.seen(),
        "removed", removed);
  }

  private static Organisation organisation(ResultSet row) throws SQLException {
    return new Organisation(
        row.getString("region"),
        row.getString("id"),
        row.getString("name"),
        row.getString("helix"),
        Seat.valueOf(row.getString("seat")),
        row.getString("source"),
        row.getString("seen"),
        row.getInt("revision"));
  }

  private static String subject(Organisation organisation) {
    return "organisation:" + organisation.region() + "/" + organisation.id();
  }

  /** The name in letters, digits and hyphens, with a number behind it when that is taken. */
  private String freeId(Organisation draft) {
    String plain =
        Normalizer.normalize(draft.name(), Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String base = plain.isEmpty() ? "organisatie" : plain;
    base = base.length() > LONGEST_ID - 10 ? base.substring(0, LONGEST_ID - 10) : base;
    List<String> taken =
        database
            .sql("select id from network_organisation where region = :region")
            .param("region", draft.region())
            .query(String.class)
            .list();
    Map<String, Organisation> fixed = shipped.getOrDefault(draft.region(), Map.of());
    String id = base;
    for (int number = 2;
        taken.contains(id) || fixed.containsKey(id) || id.equals("nieuw");
        number++) {
      id = base + "-" + number;
    }
    return id;
  }

  private static void requireProgramme(Account account, String region) {
    if (!account.opens(Access.PROGRAMME, region)) {
      throw new AccessDeniedException("Does not run the programme of " + region);
    }
  }
}
