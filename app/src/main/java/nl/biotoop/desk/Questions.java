package nl.biotoop.desk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.biotoop.desk.internal.Clocks;
import nl.biotoop.desk.internal.Letters;
import nl.biotoop.desk.internal.SafetyNet;
import nl.biotoop.identity.Account;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.Ids;
import nl.biotoop.platform.Secrets;
import nl.biotoop.territory.OwnRegion;
import nl.biotoop.territory.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The questions of entrepreneurs, from asking to the end. */
@Component
public class Questions {
  /** How long text, answers and reach are kept. */
  public static final Period KEPT = Period.ofYears(3);

  /** Stands for nobody where an owner is compared. */
  private static final UUID NOBODY = new UUID(0, 0);

  private final JdbcClient database;
  private final QuestionRows rows;
  private final Advisers advisers;
  private final SafetyNet safetyNet;
  private final Territories territories;
  private final Audit audit;
  private final Clock clock;
  private final Ids ids;
  private final Secrets secrets;
  private final StepLog steps;
  private final Letters letters;

  Questions(
      JdbcClient database,
      QuestionRows rows,
      Advisers advisers,
      SafetyNet safetyNet,
      Territories territories,
      Audit audit,
      Clock clock,
      Ids ids,
      Secrets secrets,
      StepLog steps,
      Letters letters) {
    this.database = database;
    this.rows = rows;
    this.advisers = advisers;
    this.safetyNet = safetyNet;
    this.territories = territories;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
    this.secrets = secrets;
    this.steps = steps;
    this.letters = letters;
  }

  /**
   * A question that was taken in.
   *
   * @param token the secret of the asker's own link; kept nowhere else
   */
  public record Asked(Question question, String token) {}

  /**
   * Takes a question in and passes it on; when this returns it is on disk and has an owner.
   *
   * @throws IllegalArgumentException when the text is blank or longer than {@link Question#LONGEST}
   */
  @Transactional
  public Asked ask(@Nullable Account by, NewQuestion asked) {
    if (asked.text().isBlank() || asked.text().length() > Question.LONGEST) {
      throw new IllegalArgumentException("The text has " + asked.text().length() + " characters.");
    }
    Optional<String> region =
        asked
            .municipality()
            .flatMap(territories::ownRegionOf)
            .or(asked::region)
            .map(OwnRegion::id)
            .map(Object::toString);
    String token = secrets.token();
    UUID id = ids.next();
    List<UUID> advisers =
        this.advisers.route(
            asked.theme(), asked.municipality().map(one -> one.code().value()), region);
    database
        .sql(
            """
            insert into desk_question
              (id, token_hash, asked_at, language, channel, question_text, theme, municipality,
               region, answers, status, owner_contact, active_since, passed_on_at)
            values
              (:id, :token, :askedAt, :language, :channel, :text, :theme, :municipality,
               :region, :answers, 'WAITING', :contact, :askedAt, :passedOn)
            """)
        .param("id", id)
        .param("token", Secrets.hash(token))
        .param("askedAt", now())
        .param("language", asked.language().code())
        .param("channel", asked.channel())
        .param("text", asked.text())
        .param("theme", asked.theme().orElse(null))
        .param("municipality", asked.municipality().map(one -> one.code().value()).orElse(null))
        .param("region", region.orElse(null))
        .param("answers", asked.answers())
        .param("passedOn", advisers.isEmpty() ? null : now())
        .param("contact", safetyNet.of(asked.theme(), asked.places()).id())
        .update();
    steps.add(id, by, Step.Kind.ASKED, "");
    rows.passTo(id, advisers);
    if (!advisers.isEmpty()) {
      steps.add(id, null, Step.Kind.PASSED_ON, "");
    }
    return new Asked(rows.withId(id).orElseThrow(), token);
  }

  /** The question of an asker's own link. */
  public Optional<Question> withToken(String token) {
    return rows.list("where token_hash = :token", Map.of("token", Secrets.hash(token))).stream()
        .findFirst();
  }

  /** The accounts a question was passed to, which is nobody when no adviser had room. */
  public List<UUID> passedTo(Question question) {
    return rows.passedTo(question.id());
  }

  /**
   * The question, for somebody who works in its region.
   *
   * @throws AccessDeniedException when the account does not
   */
  public Optional<Question> forAccount(Account account, UUID id) {
    Optional<Question> question = rows.withId(id);
    question.ifPresent(one -> DeskRights.check(account, one));
    return question;
  }

  /**
   * The caseload an account shares: open questions of its regions, those passed to it or taken up
   * by it first, then those that need somebody, oldest first.
   */
  public List<Question> caseload(Account account, int most) {
    return ofRegions(
        account,
        // Few questions are open and a region has very many: no index may begin with the region.
        "coalesce(region, '')",
        """
        status in ('WAITING', 'TAKEN_UP')
        order by
          case when owner_account = :account then 0
               when id in (select question_id from desk_offer where account_id = :account) then 1
               when escalated_at is not null then 2
               else 3 end,
          asked_at
        limit :most
        """,
        Map.of("account", account.id(), "most", most));
  }

  /** The questions of its regions that ended in the last half year, newest first. */
  public List<Question> ended(Account account, int most) {
    return ofRegions(
        account,
        "region",
        "closed_at >= :since order by closed_at desc limit :most",
        Map.of("since", now().minusMonths(Clocks.ARCHIVED), "most", most));
  }

  private List<Question> ofRegions(
      Account account, String region, String rest, Map<String, ?> values) {
    List<String> regions = DeskRights.regions(account);
    if (regions.contains("")) {
      return rows.list("where " + rest, values);
    }
    Map<String, Object> all = new HashMap<>(values);
    all.put("regions", regions);
    return rows.list("where " + region + " in (:regions) and " + rest, all);
  }

  /** Takes a question up; nothing changes when a colleague already has. */
  @Transactional
  public boolean takeUp(Account account, Question question) {
    DeskRights.check(account, question);
    int taken =
        database
            .sql(
                """
                update desk_question
                set status = 'TAKEN_UP', owner_account = :account, taken_up_at = :now,
                    active_since = :now, reminded_at = null, escalated_at = null
                where id = :id and status = 'WAITING'
                """)
            .param("account", account.id())
            .param("now", now())
            .param("id", question.id())
            .update();
    if (taken > 0) {
      steps.add(question.id(), account, Step.Kind.TAKEN_UP, "");
    }
    return taken > 0;
  }

  /** Adds a note for colleagues; whoever notes something is at work, so the clocks begin again. */
  @Transactional
  public void note(Account account, Question question, String note) {
    DeskRights.check(account, question);
    database
        .sql(
            """
            update desk_question
            set active_since = :now, reminded_at = null, escalated_at = null
            where id = :id and status = 'TAKEN_UP'
            """)
        .param("now", now())
        .param("id", question.id())
        .update();
    steps.add(question.id(), account, Step.Kind.NOTE, note);
  }

  /**
   * "Not for me": hands the question, as it was seen, to a colleague, who becomes its owner. It is
   * never left without.
   *
   * @throws AccessDeniedException when the account or the colleague does not work in the region
   */
  @Transactional
  public HandOver handOver(Account account, Question seen, Account to, String note) {
    DeskRights.check(account, seen);
    DeskRights.check(to, seen);
    Hops hops = Hops.of(steps(seen));
    if (!hops.mayGoOn()) {
      return HandOver.TOO_OFTEN;
    }
    if (hops.saidNo().contains(to.id())) {
      return HandOver.SAID_NO;
    }
    int handed =
        database
            .sql(
                """
                update desk_question
                set status = 'TAKEN_UP', owner_account = :to,
                    taken_up_at = coalesce(taken_up_at, :now),
                    active_since = :now, reminded_at = null, escalated_at = null
                where id = :id and status in ('WAITING', 'TAKEN_UP')
                  and coalesce(owner_account, :nobody) = :owner
                """)
            .param("to", to.id())
            .param("now", now())
            .param("id", seen.id())
            .param("nobody", NOBODY)
            .param("owner", seen.owner().orElse(NOBODY))
            .update();
    if (handed == 0) {
      return HandOver.LATE;
    }
    steps.add(seen.id(), account, Step.Kind.HANDED_OVER, note, to.id());
    return HandOver.DONE;
  }

  /**
   * Ends a question.
   *
   * @param help the instrument of the register that helped; empty when none did, or none of those
   * @return whether it was still open
   * @throws IllegalArgumentException when an adviser cannot end a question that way, or names help
   *     that did not help
   */
  @Transactional
  public boolean close(
      Account account, Question question, Status end, Optional<String> help, String note) {
    DeskRights.check(account, question);
    if (!Status.ENDS.contains(end) || (help.isPresent() && end != Status.HELPED)) {
      throw new IllegalArgumentException("An adviser does not end a question with " + end + ".");
    }
    int closed =
        database
            .sql(
                """
                update desk_question
                set status = :end, closed_at = :now, helped_with = :help,
                    owner_account = coalesce(owner_account, :account)
                where id = :id and status in ('WAITING', 'TAKEN_UP')
                """)
            .param("end", end.name())
            .param("help", help.orElse(null))
            .param("now", now())
            .param("account", account.id())
            .param("id", question.id())
            .update();
    if (closed > 0) {
      steps.add(question.id(), account, Step.Kind.CLOSED, note);
    }
    return closed > 0;
  }

  /**
   * Keeps how the asker wants to be reached, which the asker agreed to.
   *
   * @return whether it was kept: a question that has ended or was erased takes nothing in
   * @throws IllegalArgumentException when it is blank or longer than {@link Question#LONGEST_REACH}
   */
  @Transactional
  public boolean giveReach(Question question, String reach) {
    if (reach.isBlank() || reach.length() > Question.LONGEST_REACH) {
      throw new IllegalArgumentException("Reach of " + reach.length() + " characters.");
    }
    int given =
        database
            .sql(
                """
                update desk_question set reach = :reach, reach_given_at = :now
                where id = :id and status in ('WAITING', 'TAKEN_UP')
                """)
            .param("reach", reach)
            .param("now", now())
            .param("id", question.id())
            .update();
    if (given > 0) {
      steps.add(question.id(), null, Step.Kind.REACH_GIVEN, "");
    }
    return given > 0;
  }

  /**
   * Takes text, answers and reach out of the database for good; what is counted stays. A question
   * that was still open is taken back by it.
   */
  @Transactional
  public void erase(Question question) {
    database
        .sql(
            """
            update desk_question
            set question_text = '-', answers = '', reach = null, reach_given_at = null,
                status = case when status in ('WAITING', 'TAKEN_UP') then 'WITHDRAWN'
                              else status end,
                closed_at = coalesce(closed_at, :now)
            where id = :id
            """)
        .param("now", now())
        .param("id", question.id())
        .update();
    letters.erased(question);
    steps.clearNotes(question.id());
    steps.add(question.id(), null, Step.Kind.ERASED, "");
    audit.add(null, "question-erased", "question:" + question.id(), "");
  }

  /**
   * Erases questions asked longer ago than they may be kept, as whoever asked was told.
   *
   * @return how many were erased now
   */
  @Transactional
  public int eraseOld() {
    List<Question> old =
        rows.list(
            """
            where asked_at < :before
              and id not in (select question_id from desk_step where kind = 'ERASED')
            """,
            Map.of(
                "before", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()).minus(KEPT)));
    old.forEach(this::erase);
    return old.size();
  }

  /** What happened, oldest first. */
  public List<Step> steps(Question question) {
    return steps.of(question.id());
  }

  /** Logs that somebody read how an asker can be reached. */
  @Transactional
  public void reachRead(Account account, Question question) {
    audit.add(account.id(), "reach-read", "question:" + question.id(), "");
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), clock.getZone());
  }
}
