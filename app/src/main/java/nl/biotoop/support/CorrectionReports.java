package nl.biotoop.support;

import java.time.Clock;
import java.time.OffsetDateTime;
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

  CorrectionReports(JdbcClient database, Clock clock, Ids ids) {
    this.database = database;
    this.clock = clock;
    this.ids = ids;
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

  /** How many reports an instrument has. */
  public long count(Instrument instrument) {
    return database
        .sql("select count(*) from support_correction_report where instrument_id = :instrument")
        .param("instrument", instrument.id())
        .query(Long.class)
        .single();
  }
}
