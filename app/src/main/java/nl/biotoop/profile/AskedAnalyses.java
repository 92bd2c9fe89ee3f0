package nl.biotoop.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.biotoop.identity.Account;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.platform.Ids;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.profile.AskedAnalysis.Draft;
import nl.biotoop.profile.AskedAnalysis.Status;
import nl.biotoop.profile.AskedAnalysis.Written;
import nl.biotoop.rules.Language;
import nl.biotoop.rules.Text;
import nl.biotoop.sources.table.Row;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The analyses that were asked for in the regions, and what came of them. */
@Component
public class AskedAnalyses {
  private static final String FILE = "profile/analyses.csv";

  private final List<AskedAnalysis> shipped;
  private final JdbcClient database;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  /**
   * Reads those of the content.
   *
   * @throws ContentFault when the file has a fault, with line and column
   */
  AskedAnalyses(
      ContentFiles files,
      JdbcClient database,
      Audit audit,
      PlatformTransactionManager transactions,
      Ids ids,
      Clock clock) {
    this.database = database;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
    this.ids = ids;
    this.clock = clock;
    this.shipped =
        List.copyOf(
            files.rows(
                FILE,
                AskedAnalyses::analysis,
                "id",
                "region",
                "question_nl",
                "question_en",
                "asker_nl",
                "asker_en",
                "supplier",
                "status",
                "answer_nl",
                "answer_en",
                "document",
                "line"));
  }

  private static AskedAnalysis analysis(Row row) {
    String status = row.text("status");
    return new AskedAnalysis(
        row.text("region"),
        row.text("id"),
        0,
        new Text(row.text("question_nl"), row.text("question_en")),
        new Text(row.text("asker_nl"), row.text("asker_en")),
        row.optionalText("supplier").orElse(""),
        Arrays.stream(Status.values())
            .filter(one -> one.code().equals(status))
            .findFirst()
            .orElseThrow(() ->
                row.fault(
                    "status", "'" + status + "' is geen van asked, running, ready, not-needed")),
        new Text(
            row.optionalText("answer_nl").orElse(""), row.optionalText("answer_en").orElse("")),
        Evidence.of(row.text("document"), row.text("line")),
        Optional.empty());
  }

  /** Those of a region: those of the content, then as they were asked. */
  public List<AskedAnalysis> of(String region) {
    return all().stream().filter(one -> one.region().equals(region)).toList();
  }

  /** Those of all regions: those of the content, then as they were asked. */
  public List<AskedAnalysis> all() {
    Map<List<String>, AskedAnalysis> byId = new LinkedHashMap<>();
    shipped.forEach(one -> byId.put(List.of(one.region(), one.id()), one));
    database
        .sql("select * from profile_analysis order by id")
        .query((row, _) -> analysis(row))
        .list()
        .forEach(one -> byId.put(List.of(one.region(), one.id()), one));
    return List.copyOf(byId.values());
  }

  /** One of a region; empty when there is none with this id. */
  public Optional<AskedAnalysis> find(String region, String id) {
    return of(region).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /**
   * Adds an analysis that somebody asked for.
   *
   * @throws AccessDeniedException when the account does not run the programme of the region
   * @throws IllegalArgumentException when the draft has problems
   */
  public void add(Account account, String region, Draft draft) {
    require(account, region, draft);
    transaction.executeWithoutResult(_ -> write(account, region, ids.next().toString(), draft, 1));
  }

  /**
   * Changes an analysis.
   *
   * @return how it stands now, when somebody else was first and nothing was kept; empty otherwise
   * @throws AccessDeniedException when the account does not run the programme of the region
   * @throws IllegalArgumentException when the draft has problems, or there is no such analysis
   */
  public Optional<AskedAnalysis> keep(Account account, String region, String id, Draft draft) {
    require(account, region, draft);
    AskedAnalysis now =
        find(region, id).orElseThrow(() -> new IllegalArgumentException("No analysis " + id));
    if (now.revision() != draft.basedOn()) {
      return Optional.of(now);
    }
    try {
      boolean kept =
          Boolean.TRUE.equals(
              transaction.execute(_ -> write(account, region, id, draft, draft.basedOn() + 1)));
      return kept ? Optional.empty() : find(region, id);
    } catch (DuplicateKeyException _) {
      return find(region, id);
    }
  }

  private static void require(Account account, String region, Draft draft) {
    if (!account.opens(Access.PROGRAMME, region)) {
      throw new AccessDeniedException("Does not run the programme of " + region);
    }
    if (!draft.problems().isEmpty()) {
      throw new IllegalArgumentException("An analysis with problems: " + draft.problems());
    }
  }

  /** Writes over the revision before; false when somebody else did so meanwhile. */
  private boolean write(Account account, String region, String id, Draft draft, int revision) {
    boolean written =
        database
                .sql(
                    revision == 1
                        ? """
                        insert into profile_analysis
                          (region, id, revision, question, asker, supplier, status, answer, source,
                           language, account_id, account_name, made_at)
                        values (:region, :id, :revision, :question, :asker, :supplier, :status,
                           :answer, :source, :language, :account, :name, :at)
                        """
                        : """
                        update profile_analysis
                        set revision = :revision, question = :question, asker = :asker,
                            supplier = :supplier, status = :status, answer = :answer,
                            source = :source, language = :language, account_id = :account,
                            account_name = :name, made_at = :at
                        where region = :region and id = :id and revision = :revision - 1
                        """)
                .param("region", region)
                .param("id", id)
                .param("revision", revision)
                .param("question", draft.question())
                .param("asker", draft.asker())
                .param("supplier", draft.supplier())
                .param("status", draft.status().name())
                .param("answer", draft.answer())
                .param("source", draft.source())
                .param("language", draft.language().code())
                .param("account", account.id())
                .param("name", account.name())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
                .update()
            == 1;
    if (written) {
      audit.add(
          account.id(), "analysis-kept", "analysis:" + region + "/" + id, draft.status().code());
    }
    return written;
  }

  private static AskedAnalysis analysis(ResultSet row) throws SQLException {
    Language language = row.getString("language").equals("nl") ? Language.NL : Language.EN;
    return new AskedAnalysis(
        row.getString("region"),
        row.getString("id"),
        row.getInt("revision"),
        Statement.typed(row.getString("question"), language),
        Statement.typed(row.getString("asker"), language),
        row.getString("supplier"),
        Status.valueOf(row.getString("status")),
        Statement.typed(row.getString("answer"), language),
        Evidence.typed(row.getString("source")),
        Optional.of(
            new Written(
                row.getString("account_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant())));
  }
}
