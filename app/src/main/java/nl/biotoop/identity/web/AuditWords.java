package nl.biotoop.identity.web;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Membership;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.web.Words;
import org.springframework.stereotype.Component;

/** Lines of the log in words. The log holds codes and ids; names are looked up when it is read. */
@Component
final class AuditWords {
  /** A membership as the log keeps it. */
  private static final Pattern MEMBERSHIP =
      Pattern.compile(
          Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining("|", "(", ")"))
              + "@([a-z0-9-]*)");

  private final Users users;
  private final RoleWords roles;

  AuditWords(Users users, RoleWords roles) {
    this.users = users;
    this.roles = roles;
  }

  List<AuditPage.Line> of(List<Audit.Entry> entries, Words words, ZoneId zone) {
    Map<UUID, Account> accounts =
        users.all().stream().collect(Collectors.toMap(Account::id, Function.identity()));
    return entries.stream()
        .map(entry ->
            new AuditPage.Line(
                words.minute(entry.happenedAt(), zone),
                entry
                    .actor()
                    .map(id -> name(id, accounts))
                    .orElseGet(() -> words.text("audit.program")),
                action(entry.action(), words),
                subject(entry.subject(), accounts, words),
                detail(entry.detail(), words)))
        .toList();
  }

  private static String name(UUID id, Map<UUID, Account> accounts) {
    Account account = accounts.get(id);
    return account == null ? id.toString() : account.name();
  }

  /** What a newer version wrote has no words here; its code is better than nothing. */
  private static String action(String code, Words words) {
    return words.has("audit.action." + code) ? words.text("audit.action." + code) : code;
  }

  /** A subject is a kind and an id, such as {@code account:…}. */
  private static String subject(String subject, Map<UUID, Account> accounts, Words words) {
    int colon = subject.indexOf(':');
    String kind = subject.substring(0, Math.max(0, colon));
    if (!words.has("audit.about." + kind)) {
      return subject;
    }
    String id = subject.substring(colon + 1);
    String told =
        accounts.values().stream()
            .filter(account -> kind.equals("account") && account.id().toString().equals(id))
            .map(Account::login)
            .findFirst()
            .orElse(id);
    return words.text("audit.about." + kind) + " " + told;
  }

  private String detail(String detail, Words words) {
    return MEMBERSHIP
        .matcher(detail)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                roles.of(new Membership(role(found.group(1)), found.group(2)), words)));
  }

  private static Role role(String code) {
    return Arrays.stream(Role.values())
        .filter(role -> role.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
