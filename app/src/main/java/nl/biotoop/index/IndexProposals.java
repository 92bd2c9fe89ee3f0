package nl.biotoop.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Membership;
import nl.biotoop.identity.Role;
import nl.biotoop.index.IndexProposal.Comment;
import nl.biotoop.index.IndexProposal.Speaker;
import nl.biotoop.observation.Vintage;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.Ids;
import nl.biotoop.platform.web.AccessRules.Access;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * From proposal by discussion to a new version. A programme manager or a researcher of a region
 * proposes and discusses; a programme manager adopts. A version that was agreed on keeps its
 * figures, and so does the one before it.
 */
@Component
public class IndexProposals {
  private static final String SELECT =
      """
      select id, based_on, spec_json, reason, made_as, region, made_at, adopted_at,
        withdrawn_at
      from index_proposal
      """;

  private final JdbcClient database;
  private final TransactionTemplate transactions;
  private final IndexVersions versions;
  private final Indices indices;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  IndexProposals(
      JdbcClient database,
      TransactionTemplate transactions,
      IndexVersions versions,
      Indices indices,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.database = database;
    this.transactions = transactions;
    this.versions = versions;
    this.indices = indices;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** How an adoption ended. */
  public sealed interface Adoption {
    /** It is the newest version now. */
    record Adopted(IndexSpec spec) implements Adoption {}

    /** It was adopted before; nothing changed. */
    record Already(IndexSpec spec) implements Adoption {}

    /**
     * Another version came in between. Nothing changed, and the proposal stays.
     *
     * @param newest the version that came
     */
    record Overtaken(int newest) implements Adoption {}

    /** Who proposed it took it back; nothing changed. */
    record Withdrawn() implements Adoption {}
  }

  /** Whether an account may propose and discuss. */
  public static boolean mayPropose(Account account) {
    return account.opens(Access.FIGURES);
  }

  /** Whether an account may make a proposal the newest version. */
  public static boolean mayAdopt(Account account) {
    return mayPropose(account) && account.opens(Access.PROGRAMME);
  }

  /**
   * Proposes a version.
   *
   * @param json the specification, with the number after that of the newest version
   * @throws RefusedSpec with everything that is wrong
   * @throws AccessDeniedException when the account may not propose
   * @throws IllegalArgumentException when the reason is blank or too long
   */
  @Transactional
  public UUID propose(Account by, String json, String reason) {
    Speaker speaker = speaker(by);
    IndexSpec spec = indices.read(json);
    checked(reason);
    UUID id = ids.next();
    database
        .sql(
            """
            insert into index_proposal
              (id, index_id, based_on, spec_json, reason, made_as, region, made_at)
            values (:id, :index, :basedOn, :json, :reason, :role, :region, :now)
            """)
        .param("id", id)
        .param("index", spec.id())
        .param("basedOn", spec.version() - 1)
        .param("json", json)
        .param("reason", reason)
        .param("role", speaker.role())
        .param("region", speaker.region())
        .param("now", now())
        .update();
    audit.add(by.id(), "index-proposed", "index:" + spec.id(), id.toString());
    return id;
  }

  /**
   * Says something about a proposal.
   *
   * @throws AccessDeniedException when the account may not discuss
   * @throws IllegalArgumentException when the text is blank or too long
   */
  @Transactional
  public void comment(Account by, IndexProposal proposal, String text) {
    Speaker speaker = speaker(by);
    checked(text);
    database
        .sql(
            """
            insert into index_comment (id, proposal_id, comment_text, made_as, region, made_at)
            values (:id, :proposal, :text, :role, :region, :now)
            """)
        .param("id", ids.next())
        .param("proposal", proposal.id())
        .param("text", text)
        .param("role", speaker.role())
        .param("region", speaker.region())
        .param("now", now())
        .update();
    audit.add(
        by.id(), "index-discussed", "index:" + proposal.spec().id(), proposal.id().toString());
  }

  private static void checked(String text) {
    if (text.isBlank() || text.length() > IndexProposal.LONGEST) {
      throw new IllegalArgumentException("A text of " + text.length() + " characters.");
    }
  }

  /** For whom an account speaks: its first role that may. */
  private static Speaker speaker(Account account) {
    if (!mayPropose(account)) {
      throw new AccessDeniedException("May not propose an index");
    }
    return account.memberships().stream()
        .filter(one -> one.role() == Role.PROGRAMME_MANAGER || one.role() == Role.RESEARCHER)
        .findFirst()
        .map((Membership one) -> new Speaker(one.role().code(), one.region()))
        .orElseThrow();
  }

  /**
   * Makes a proposal the newest version, on the figures as they are now; the version before it
   * keeps its figures from now on. Of two at once one is told, and nothing of it is lost.
   *
   * @throws AccessDeniedException when the account may not adopt
   */
  public Adoption adopt(Account by, UUID id) {
    if (!mayAdopt(by)) {
      throw new AccessDeniedException("May not adopt an index");
    }
    IndexProposal proposal = find(id).orElseThrow();
    IndexSpec spec = proposal.spec();
    if (proposal.withdrawn().isPresent()) {
      return new Adoption.Withdrawn();
    }
    if (!proposal.isOpen()) {
      return new Adoption.Already(spec);
    }
    Edition newest = indices.find(spec.id()).orElseThrow();
    if (newest.spec().version() != proposal.basedOn()) {
      return new Adoption.Overtaken(newest.spec().version());
    }
    Vintage vintage = indices.vintage();
    String fingerprint = indices.result(spec, vintage, spec.seed(), spec.draws()).fingerprint();
    String before = newest.pinned() ? "" : indices.result(newest).fingerprint();
    try {
      boolean adopted =
          Boolean.TRUE.equals(
              transactions.execute(status -> {
                versions.keep(spec, vintage, fingerprint);
                if (!newest.pinned()) {
                  versions.keep(newest.spec(), newest.vintage(), before);
                }
                boolean open =
                    database
                            .sql(
                                """
                                update index_proposal set adopted_as = :version, adopted_at = :now
                                where id = :id and withdrawn_at is null
                                """)
                            .param("version", spec.version())
                            .param("now", now())
                            .param("id", id)
                            .update()
                        == 1;
                if (open) {
                  audit.add(by.id(), "index-adopted", "index:" + spec.id(), spec.key() + " " + id);
                } else {
                  // It was taken back a moment ago: the version must not come either.
                  status.setRollbackOnly();
                }
                return open;
              }));
      return adopted ? new Adoption.Adopted(spec) : new Adoption.Withdrawn();
    } catch (DuplicateKeyException e) {
      return new Adoption.Overtaken(spec.version());
    }
  }

  /** Whether an account may take a proposal back: who speaks for the function that made it. */
  public static boolean mayWithdraw(Account account, IndexProposal proposal) {
    return mayPropose(account)
        && account.memberships().stream()
            .map((Membership one) -> new Speaker(one.role().code(), one.region()))
            .anyMatch(proposal.by()::equals);
  }

  /**
   * Takes a proposal back. It stays readable, with what was said about it.
   *
   * @return whether it was open until now
   * @throws AccessDeniedException when the account does not speak for the function that made it
   */
  @Transactional
  public boolean withdraw(Account by, IndexProposal proposal) {
    if (!mayWithdraw(by, proposal)) {
      throw new AccessDeniedException("Did not propose it");
    }
    boolean done =
        database
                .sql(
                    """
                    update index_proposal set withdrawn_at = :now
                    where id = :id and adopted_at is null and withdrawn_at is null
                    """)
                .param("now", now())
                .param("id", proposal.id())
                .update()
            == 1;
    if (done) {
      audit.add(
          by.id(), "index-withdrawn", "index:" + proposal.spec().id(), proposal.id().toString());
    }
    return done;
  }

  /** A proposal with what was said about it. */
  public Optional<IndexProposal> find(UUID id) {
    return database
        .sql(SELECT + " where id = :id")
        .param("id", id)
        .query((row, _) -> row(row, comments(id)))
        .optional()
        .flatMap(it -> it);
  }

  /** The proposals of an index, the newest first, without what was said about them. */
  public List<IndexProposal> of(String index) {
    return database
        .sql(SELECT + " where index_id = :index order by made_at desc, id desc")
        .param("index", index)
        .query((row, _) -> row(row, List.of()))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** The open proposals of every index, by its id, the newest first. */
  public Map<String, List<IndexProposal>> open() {
    Map<String, List<IndexProposal>> open = new LinkedHashMap<>();
    database
        .sql(
            SELECT
                + " where adopted_at is null and withdrawn_at is null order by made_at desc, id"
                + " desc")
        .query((row, _) -> row(row, List.of()))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .forEach(one -> open.computeIfAbsent(one.spec().id(), _ -> new ArrayList<>()).add(one));
    return open;
  }

  private List<Comment> comments(UUID proposal) {
    return database
        .sql(
            """
            select comment_text, made_as, region, made_at from index_comment
            where proposal_id = :proposal order by made_at, id
            """)
        .param("proposal", proposal)
        .query((row, _) ->
            new Comment(
                row.getString("comment_text"),
                new Speaker(row.getString("made_as"), row.getString("region")),
                at(row, "made_at")))
        .list();
  }

  private Optional<IndexProposal> row(ResultSet row, List<Comment> comments) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    int basedOn = row.getInt("based_on");
    String reason = row.getString("reason");
    Speaker by = new Speaker(row.getString("made_as"), row.getString("region"));
    Instant made = at(row, "made_at");
    Optional<Instant> adopted = when(row, "adopted_at");
    Optional<Instant> withdrawn = when(row, "withdrawn_at");
    return versions
        .spec(row.getString("spec_json"))
        .map(spec ->
            new IndexProposal(id, basedOn, spec, reason, by, made, adopted, withdrawn, comments));
  }

  private static Optional<Instant> when(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), clock.getZone());
  }
}
