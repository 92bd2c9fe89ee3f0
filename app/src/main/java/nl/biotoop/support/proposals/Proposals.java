package nl.biotoop.support.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Role;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.Ids;
import nl.biotoop.support.editing.RegisterEditing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What professionals propose, and what the region answers. */
@Component
public class Proposals {
  private static final String SELECT =
      """
      select id, kind, instrument_id, region, phase, support_form, proposal_text, record_json,
             based_on, made_at, account_id, account_name, status, answer, answered_at, answered_by
      from support_proposal
      """;

  private final JdbcClient database;
  private final RegisterEditing editing;
  private final Audit audit;
  private final Clock clock;
  private final Ids ids;
  private final JsonMapper json = JsonMapper.shared();

  Proposals(JdbcClient database, RegisterEditing editing, Audit audit, Clock clock, Ids ids) {
    this.database = database;
    this.editing = editing;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
  }

  /** Whether an account has a role that may propose: any but that of an administrator. */
  public static boolean mayPropose(Account account) {
    return !account.mustChange()
        && account.memberships().stream().anyMatch(one -> one.role() != Role.ADMINISTRATOR);
  }

  /** About an instrument: a finding or an improvement. */
  @Transactional
  public UUID about(Account by, String instrument, Proposal.Kind kind, String text) {
    if (kind != Proposal.Kind.FINDING && kind != Proposal.Kind.IMPROVEMENT) {
      throw new IllegalArgumentException("Not about an instrument: " + kind);
    }
    return keep(by, kind, instrument, null, null, null, text, null, 0);
  }

  /** Help that is missing in a region, for a phase and in a form. */
  @Transactional
  public UUID gap(Account by, String region, String phase, String form, String text) {
    return keep(by, Proposal.Kind.GAP, null, region, phase, form, text, null, 0);
  }

  /** A change that a provider wants; {@link Providers} says of which instruments. */
  @Transactional
  public UUID change(Account by, String instrument, ObjectNode record, int basedOn, String text) {
    return keep(by, Proposal.Kind.CHANGE, instrument, null, null, null, text, record, basedOn);
  }

  private UUID keep(
      Account by,
      Proposal.Kind kind,
      @Nullable String instrument,
      @Nullable String region,
      @Nullable String phase,
      @Nullable String form,
      String text,
      @Nullable ObjectNode record,
      int basedOn) {
    if (!mayPropose(by)) {
      throw new AccessDeniedException("May not propose");
    }
    if (text.length() > Proposal.LONGEST || (text.isBlank() && kind != Proposal.Kind.CHANGE)) {
      throw new IllegalArgumentException("A text of " + text.length() + " characters.");
    }
    UUID id = ids.next();
    database
        .sql(
            """
            insert into support_proposal
              (id, kind, instrument_id, region, phase, support_form, proposal_text, record_json,
               based_on, made_at, account_id, account_name, status)
            values
              (:id, :kind, :instrument, :region, :phase, :form, :text, :record,
               :basedOn, :now, :account, :name, 'OPEN')
            """)
        .param("id", id)
        .param("kind", kind.name())
        .param("instrument", instrument)
        .param("region", region)
        .param("phase", phase)
        .param("form", form)
        .param("text", text)
        .param("record", record == null ? null : json.writeValueAsString(record))
        .param("basedOn", basedOn)
        .param("now", now())
        .param("account", by.id())
        .param("name", by.name())
        .update();
    audit.add(by.id(), "proposal-made", "proposal:" + id, kind.name());
    return id;
  }

  /** What an account proposed, newest first. */
  public List<Proposal> madeBy(Account account, int most) {
    return database
        .sql(SELECT + " where account_id = :account order by made_at desc, id desc limit :most")
        .param("account", account.id())
        .param("most", most)
        .query((row, _) -> proposal(row))
        .list();
  }

  /** What is open for an account to answer, oldest first. */
  public List<Proposal> toAnswer(Account account, int most) {
    return database
        .sql(SELECT + " where status = 'OPEN' order by made_at, id")
        .query((row, _) -> proposal(row))
        .list()
        .stream()
        .filter(proposal -> mayAnswer(account, proposal))
        .limit(most)
        .toList();
  }

  /** Whether an account answers a proposal: whoever keeps its instrument, or its region. */
  public boolean mayAnswer(Account account, Proposal proposal) {
    if (proposal.instrument().isPresent()) {
      return proposal
          .instrument()
          .flatMap(editing::entry)
          .filter(entry -> editing.mayChange(account, entry))
          .isPresent();
    }
    return !account.mustChange()
        && account.memberships().stream()
            .filter(one -> one.role() == Role.PROGRAMME_MANAGER)
            .anyMatch(one ->
                one.region().isEmpty()
                    || proposal.region().filter(one.region()::equals).isPresent());
  }

  /**
   * The proposal, for whoever made it or answers it.
   *
   * @throws AccessDeniedException for anybody else
   */
  public Optional<Proposal> forAccount(Account account, UUID id) {
    Optional<Proposal> proposal =
        database
            .sql(SELECT + " where id = :id")
            .param("id", id)
            .query((row, _) -> proposal(row))
            .optional();
    proposal.ifPresent(it -> {
      if (!it.account().equals(account.id()) && !mayAnswer(account, it)) {
        throw new AccessDeniedException("Another's proposal");
      }
    });
    return proposal;
  }

  /**
   * Answers a proposal; nothing changes when somebody already has.
   *
   * @throws AccessDeniedException when the account does not answer it
   * @throws IllegalArgumentException when the answer is blank or too long
   */
  @Transactional
  public void answer(Account by, Proposal proposal, boolean accepted, String answer) {
    if (!mayAnswer(by, proposal)) {
      throw new AccessDeniedException("Another's proposal");
    }
    if (answer.isBlank() || answer.length() > Proposal.LONGEST_ANSWER) {
      throw new IllegalArgumentException("An answer of " + answer.length() + " characters.");
    }
    database
        .sql(
            """
            update support_proposal
            set status = :status, answer = :answer, answered_at = :now, answered_by = :by
            where id = :id and status = 'OPEN'
            """)
        .param("status", accepted ? "ACCEPTED" : "REFUSED")
        .param("answer", answer)
        .param("now", now())
        .param("by", by.name())
        .param("id", proposal.id())
        .update();
    audit.add(
        by.id(),
        "proposal-answered",
        "proposal:" + proposal.id(),
        accepted ? "accepted" : "refused");
  }

  /** How many proposals an instrument has, by how they stand. */
  public Map<Proposal.Status, Integer> count(String instrument) {
    Map<Proposal.Status, Integer> counts = new EnumMap<>(Proposal.Status.class);
    database
        .sql(
            """
            select status, count(*) as proposals from support_proposal
            where instrument_id = :instrument group by status
            """)
        .param("instrument", instrument)
        .query(row -> {
          counts.put(Proposal.Status.valueOf(row.getString("status")), row.getInt("proposals"));
        });
    return counts;
  }

  private Proposal proposal(ResultSet row) throws SQLException {
    String record = row.getString("record_json");
    String answer = row.getString("answer");
    return new Proposal(
        row.getObject("id", UUID.class),
        Proposal.Kind.valueOf(row.getString("kind")),
        Optional.ofNullable(row.getString("instrument_id")),
        Optional.ofNullable(row.getString("region")),
        Optional.ofNullable(row.getString("phase")),
        Optional.ofNullable(row.getString("support_form")),
        row.getString("proposal_text"),
        record == null ? Optional.empty() : Optional.of(json.readValue(record, ObjectNode.class)),
        row.getInt("based_on"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getObject("account_id", UUID.class),
        row.getString("account_name"),
        Proposal.Status.valueOf(row.getString("status")),
        answer == null
            ? Optional.empty()
            : Optional.of(
                new Proposal.Answer(
                    answer,
                    Objects.requireNonNullElse(row.getString("answered_by"), ""),
                    row.getObject("answered_at", OffsetDateTime.class).toInstant())));
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), clock.getZone());
  }
}
