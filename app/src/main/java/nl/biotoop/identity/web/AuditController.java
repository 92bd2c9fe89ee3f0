package nl.biotoop.identity.web;

import java.time.Clock;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The log, for administrators. */
@Controller
class AuditController {
  private static final int MOST_LINES = 200;

  private final CurrentUser current;
  private final Audit audit;
  private final AuditWords lines;
  private final Clock clock;

  AuditController(CurrentUser current, Audit audit, AuditWords lines, Clock clock) {
    this.current = current;
    this.audit = audit;
    this.lines = lines;
    this.clock = clock;
  }

  @GetMapping({"/nl/beheer/logboek", "/en/manage/log"})
  Page log(Language language) {
    current.with(Access.ADMINISTRATOR);
    return new AuditPage(lines.of(audit.latest(MOST_LINES), Words.of(language), clock.getZone()));
  }
}
