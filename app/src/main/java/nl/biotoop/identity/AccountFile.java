package nl.biotoop.identity;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.biotoop.platform.Audit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is held of an account; passwords and tokens are held as hashes and left out. */
@Component
public class AccountFile {
  private static final int MOST_LINES = 10_000;

  private final JdbcClient database;
  private final Audit audit;
  private final ObjectProvider<HeldData> modules;

  AccountFile(JdbcClient database, Audit audit, ObjectProvider<HeldData> modules) {
    this.database = database;
    this.audit = audit;
    this.modules = modules;
  }

  /** The parts by name, of plain values, lists and maps. That it was asked for is logged. */
  @Transactional
  public Map<String, Object> of(Account account) {
    audit.add(account.id(), "account-exported", "account:" + account.id(), "");
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("account", account(account));
    file.put("sessions", sessions(account));
    modules.orderedStream().forEach(module -> file.put(module.part(), module.of(account.id())));
    file.put("log", audit.about(account.id(), MOST_LINES).stream().map(AccountFile::line).toList());
    return file;
  }

  private Map<String, Object> account(Account account) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("id", account.id().toString());
    values.put("login", account.login());
    values.put("name", account.name());
    values.put(
        "createdAt",
        database
            .sql("select created_at from identity_account where id = :id")
            .param("id", account.id())
            .query((row, _) -> moment(row.getObject(1, OffsetDateTime.class)))
            .single());
    values.put(
        "roles",
        account.memberships().stream()
            .map(one -> Map.of("role", one.role().code(), "region", one.region()))
            .toList());
    return values;
  }

  private List<Map<String, String>> sessions(Account account) {
    return database
        .sql(
            """
            select created_at, last_seen_at from identity_session
            where account_id = :id order by created_at
            """)
        .param("id", account.id())
        .query((row, _) ->
            Map.of(
                "createdAt", moment(row.getObject(1, OffsetDateTime.class)),
                "lastSeenAt", moment(row.getObject(2, OffsetDateTime.class))))
        .list();
  }

  private static Map<String, String> line(Audit.Entry entry) {
    return Map.of(
        "at", entry.happenedAt().toString(),
        "action", entry.action(),
        "subject", entry.subject(),
        "detail", entry.detail());
  }

  private static String moment(OffsetDateTime moment) {
    return moment.toInstant().toString();
  }
}
