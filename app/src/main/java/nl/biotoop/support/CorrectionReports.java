package nl.biotoop.support;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.biotoop.identity.Account;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.Ids;
import nl.biotoop.rules.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What visitors report about instruments; the region looks at them, the page shows how many. */
@Component
public class CorrectionReports {
  private final JdbcClient database;
  private final Clock clock;
  private final Ids ids;
  private final Audit audit;

  CorrectionReports(JdbcClient database, Clock clock, Ids ids, Audit audit) {
    this.database = database;
    this.clock = clock;
    this.ids = ids;
    this.audit = audit;
  }

  /**
   * Keeps a report; when this returns it is on disk.
   *
   * @throws IllegalArgumentException when the explanation is longer than {@link
   *     CorrectionReport#LONGEST}
   */
  @Transactional
  public CorrectionReport add(
      Instrument instrument, CorrectionReport.Kind kind, String explanation, Language language) {
    if (explanation.length() > CorrectionReport.LONGEST) {
      throw new IllegalArgumentException(
          "The explanation has " + explanation.length() + " characters.");
    }
    CorrectionReport report =
        new CorrectionReport(
            ids.next(), instrument.id(), kind, explanation, language, clock.instant());
    database
        .sql(
            """
            insert into support_correction_report
              (id, instrument_id, kind, explanation, language, reported_at)
            values (:id, :instrument, :kind, :explanation, :language, :reportedAt)
            """)
        .param("id", report.id())
        .param("instrument", report.instrumentId())
        .param("kind", report.kind().name())
        .param("explanation", report.explanation().isBlank() ? null : report.explanation())
        .param("language", report.language().code())
        .param("reportedAt", OffsetDateTime.ofInstant(report.reportedAt(), clock.getZone()))
        .update();
    return report;
  }

  /** How many reports of an instrument nobody has handled yet. */
  public long count(Instrument instrument) {
    return database
        .sql(
            """
            select count(*) from support_correction_report
            where instrument_id = :instrument and handled_at is null
            """)
        .param("instrument", instrument.id())
        .query(Long.class)
        .single();
  }

  /** The oldest reports that nobody has handled yet. */
  public List<CorrectionReport> open(int most) {
    return database
        .sql(
            """
            select id, instrument_id, kind, explanation, language, reported_at
            from support_correction_report where handled_at is null
            order by reported_at, id limit :most
            """)
        .param("most", most)
        .query((row, _) ->
            new CorrectionReport(
                row.getObject("id", UUID.class),
                row.getString("instrument_id"),
                CorrectionReport.Kind.valueOf(row.getString("kind")),
                Objects.requireNonNullElse(row.getString("explanation"), ""),
                row.getString("language").equals("en") ? Language.EN : Language.NL,
                row.getObject("reported_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** The instrument of a report that is still open; empty when there is no such report. */
  public Optional<String> instrumentOf(UUID report) {
    return database
        .sql(
            """
            select instrument_id from support_correction_report
            where id = :id and handled_at is null
            """)
        .param("id", report)
        .query(String.class)
        .optional();
  }

  /**
   * Notes what was done with a report; nothing changes when somebody already has.
   *
   * @throws IllegalArgumentException when the answer is blank or longer than {@link
   *     CorrectionReport#LONGEST_ANSWER}
   */
  @Transactional
  public void handle(Account by, UUID report, String answer) {
    if (answer.isBlank() || answer.length() > CorrectionReport.LONGEST_ANSWER) {
      throw new IllegalArgumentException("An answer of " + answer.length() + " characters.");
    }
    int handled =
        database
            .sql(
                """
                update support_correction_report
                set handled_at = :now, handled_by = :by, handled_answer = :answer
                where id = :id and handled_at is null
                """)
            .param("now", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
            .param("by", by.name())
            .param("answer", answer)
            .param("id", report)
            .update();
    if (handled > 0) {
      audit.add(by.id(), "correction-handled", "report:" + report, "");
    }
  }
}
