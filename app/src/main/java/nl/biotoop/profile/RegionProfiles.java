package nl.biotoop.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.biotoop.identity.Account;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.platform.Ids;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.profile.Passage.Change;
import nl.biotoop.rules.Language;
import nl.biotoop.rules.Text;
import nl.biotoop.sources.table.Row;
import nl.biotoop.territory.OwnRegion;
import nl.biotoop.territory.Territories;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the regions say of themselves: what the sources say, with what the programme manager of a
 * region wrote over it. Every change is kept with who made it and why.
 */
@Component
public class RegionProfiles {
  private static final String FILE = "profile/passages.csv";

  /** A revision that nobody has overtaken. */
  private static final String NEWEST =
      """
      select * from profile_passage p
      where not exists (
        select 1 from profile_passage q
        where q.region = p.region and q.part = p.part and q.revision > p.revision)
      """;

  private final Map<String, Map<String, Passage>> shipped;
  private final Parts parts;
  private final Territories territories;
  private final JdbcClient database;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  /**
   * Reads what the content says.
   *
   * @throws ContentFault when the file has a fault, with line and column
   */
  RegionProfiles(
      ContentFiles files,
      Parts parts,
      Territories territories,
      JdbcClient database,
      Audit audit,
      PlatformTransactionManager transactions,
      Ids ids,
      Clock clock) {
    this.parts = parts;
    this.territories = territories;
    this.database = database;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
    this.ids = ids;
    this.clock = clock;
    this.shipped = new HashMap<>();
    files
        .rows(
            FILE,
            this::shipped,
            "region",
            "part",
            "choice",
            "text_nl",
            "text_en",
            "document",
            "line")
        .forEach(one ->
            shipped
                .computeIfAbsent(one.region(), _ -> new HashMap<>())
                .merge(one.part(), one, RegionProfiles::together));
  }

  private Passage shipped(Row row) {
    String region = row.text("region");
    if (territories.ownRegions().stream().noneMatch(own -> own.id().value().equals(region))) {
      throw row.fault("region", "'" + region + "' is geen eigen regio");
    }
    Part part =
        parts
            .find(row.text("part"))
            .orElseThrow(() ->
                row.fault("part", "'" + row.text("part") + "' is geen deel van een regioprofiel"));
    String choice = row.optionalText("choice").orElse("");
    if (!choice.isEmpty() && part.option(choice).isEmpty()) {
      throw row.fault("choice", "'" + choice + "' kan niet gekozen worden bij " + part.id());
    }
    Text text = new Text(row.text("text_nl"), row.text("text_en"));
    if (Math.max(text.nl().length(), text.en().length()) > part.longest()) {
      throw row.fault("text_nl", "is langer dan " + part.longest() + " tekens");
    }
    Evidence evidence = Evidence.of(row.text("document"), row.text("line"));
    return new Passage(
        region, part.id(), 0, choice, List.of(new Statement(text, evidence)), Optional.empty());
  }

  private static Passage together(Passage one, Passage other) {
    List<Statement> statements = new ArrayList<>(one.statements());
    statements.addAll(other.statements());
    return new Passage(
        one.region(),
        one.part(),
        0,
        one.choice().isEmpty() ? other.choice() : one.choice(),
        statements,
        Optional.empty());
  }

  /** The profiles of all own regions, by name. */
  public List<RegionProfile> all() {
    Map<String, Map<String, Passage>> written = new HashMap<>();
    database
        .sql(NEWEST)
        .query((row, _) -> passage(row))
        .list()
        .forEach(one ->
            written.computeIfAbsent(one.region(), _ -> new HashMap<>()).put(one.part(), one));
    return territories.ownRegions().stream()
        .sorted(Comparator.comparing(OwnRegion::name))
        .map(own -> own.id().value())
        .map(region -> profile(region, written.getOrDefault(region, Map.of())))
        .toList();
  }

  /** The profile of one region; without passages when nothing is known of it. */
  public RegionProfile of(String region) {
    Map<String, Passage> written = new HashMap<>();
    database
        .sql(NEWEST + " and p.region = :region")
        .param("region", region)
        .query((row, _) -> passage(row))
        .list()
        .forEach(one -> written.put(one.part(), one));
    return profile(region, written);
  }

  private RegionProfile profile(String region, Map<String, Passage> written) {
    Map<String, Passage> passages = new HashMap<>(shipped.getOrDefault(region, Map.of()));
    passages.putAll(written);
    return new RegionProfile(region, passages);
  }

  /** All revisions of a part, the newest first; that of the content last, when it has one. */
  public List<Passage> history(String region, Part part) {
    List<Passage> all =
        new ArrayList<>(
            database
                .sql(
                    """
                    select * from profile_passage where region = :region and part = :part
                    order by revision desc
                    """)
                .param("region", region)
                .param("part", part.id())
                .query((row, _) -> passage(row))
                .list());
    Optional.ofNullable(shipped.getOrDefault(region, Map.of()).get(part.id())).ifPresent(all::add);
    return all;
  }

  /**
   * Keeps what a region says in a part.
   *
   * @return how it stands now, when somebody else was first and nothing was kept; empty otherwise
   * @throws AccessDeniedException when the account does not run the programme of the region
   * @throws IllegalArgumentException when the draft has problems
   */
  public Optional<Passage> keep(Account account, String region, Part part, PassageDraft draft) {
    if (!account.opens(Access.PROGRAMME, region)) {
      throw new AccessDeniedException("Does not run the programme of " + region);
    }
    if (!draft.problems(part).isEmpty()) {
      throw new IllegalArgumentException(part.id() + " cannot be kept: " + draft.problems(part));
    }
    Passage now = of(region).in(part);
    if (now.revision() != draft.basedOn()) {
      return Optional.of(now);
    }
    try {
      transaction.executeWithoutResult(_ -> {
        insert(account, region, part, draft);
        audit.add(
            account.id(), "profile-changed", "profile:" + region + "/" + part.id(), draft.reason());
      });
      return Optional.empty();
    } catch (DuplicateKeyException _) {
      // Somebody kept the same revision a moment ago; the transaction is over, so it can be read.
      return Optional.of(of(region).in(part));
    }
  }

  private void insert(Account account, String region, Part part, PassageDraft draft) {
    database
        .sql(
            """
            insert into profile_passage
              (id, region, part, revision, choice, passage_text, language, source, reason,
               account_id, account_name, made_at)
            values (:id, :region, :part, :revision, :choice, :text, :language, :source, :reason,
               :account, :name, :at)
            """)
        .param("id", ids.next())
        .param("region", region)
        .param("part", part.id())
        .param("revision", draft.basedOn() + 1)
        .param("choice", draft.choice())
        .param("text", draft.text())
        .param("language", draft.language().code())
        .param("source", draft.source())
        .param("reason", draft.reason())
        .param("account", account.id())
        .param("name", account.name())
        .param("at", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
        .update();
  }

  private static Passage passage(ResultSet row) throws SQLException {
    String text = row.getString("passage_text");
    String choice = row.getString("choice");
    Evidence evidence = Evidence.typed(row.getString("source"));
    Language language = row.getString("language").equals("nl") ? Language.NL : Language.EN;
    return new Passage(
        row.getString("region"),
        row.getString("part"),
        row.getInt("revision"),
        choice,
        text.isEmpty() && choice.isEmpty()
            ? List.of()
            : List.of(Statement.typed(text, language, evidence)),
        Optional.of(
            new Change(
                row.getString("account_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"))));
  }
}
