package nl.biotoop.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.biotoop.demo.internal.DemoQuestions;
import nl.biotoop.desk.PastQuestions;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.DemoAccounts;
import nl.biotoop.identity.DemoAccounts.NewAccount;
import nl.biotoop.identity.FirstAdministrator;
import nl.biotoop.identity.Membership;
import nl.biotoop.identity.Role;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.database.Emptying;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.OwnRegion;
import nl.biotoop.territory.Territories;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo, from the first start to the moment somebody begins empty. */
@Component
@ConditionalOnWebApplication
public class Demo {
  private final DemoAccounts accounts;
  private final DemoQuestions plan;
  private final PastQuestions questions;
  private final Territories territories;
  private final Emptying emptying;
  private final FirstAdministrator administrator;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transactions;

  Demo(
      DemoAccounts accounts,
      DemoQuestions plan,
      PastQuestions questions,
      Territories territories,
      Emptying emptying,
      FirstAdministrator administrator,
      Audit audit,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.accounts = accounts;
    this.plan = plan;
    this.questions = questions;
    this.territories = territories;
    this.emptying = emptying;
    this.administrator = administrator;
    this.audit = audit;
    this.events = events;
    this.transactions = new TransactionTemplate(transactions);
  }

  /** Whether the demo is on. */
  public boolean isOn() {
    return accounts.isOn();
  }

  /** Fills an empty database with the demo, whole or not at all; leaves any other as it is. */
  boolean begin() {
    try {
      return Objects.requireNonNull(
          transactions.execute(_ -> {
            boolean begun = accounts.begin(cast());
            if (begun) {
              fill();
            }
            return begun;
          }));
    } catch (DuplicateKeyException e) {
      // Another node began it at the same moment.
      return false;
    }
  }

  private void fill() {
    for (OwnRegion region : territories.ownRegions()) {
      Account adviser = accounts.with(Role.ADVISER, region.id().value()).orElseThrow();
      questions.keep(plan.of(region, adviser.id()));
    }
  }

  /** Two advisers and one of every other role in each region, and one administrator. */
  private List<NewAccount> cast() {
    List<NewAccount> cast = new ArrayList<>();
    for (OwnRegion region : territories.ownRegions()) {
      for (Role role : Role.values()) {
        if (role != Role.ADMINISTRATOR) {
          cast.add(account(role, region, ""));
        }
      }
      cast.add(account(Role.ADVISER, region, "-2"));
    }
    cast.add(
        new NewAccount(
            "demo-" + Role.ADMINISTRATOR.code(),
            name(Role.ADMINISTRATOR, ""),
            new Membership(Role.ADMINISTRATOR, "")));
    return cast;
  }

  private static NewAccount account(Role role, OwnRegion region, String suffix) {
    return new NewAccount(
        "demo-" + role.code() + "-" + region.id().value() + suffix,
        name(role, " " + region.name() + suffix.replace('-', ' ')),
        new Membership(role, region.id().value()));
  }

  private static String name(Role role, String rest) {
    Words dutch = Words.of(Language.NL);
    String title = dutch.text("role." + role.code());
    return title.substring(0, 1).toUpperCase(Locale.ROOT)
        + title.substring(1)
        + rest
        + " ("
        + dutch.text("demo.fictional")
        + ")";
  }

  /**
   * The account to look with.
   *
   * @param region the id of an own region; does not count for an administrator
   */
  public Optional<Account> account(Role role, String region) {
    return accounts.with(role, role == Role.ADMINISTRATOR ? "" : region);
  }

  /**
   * Takes everything out of the database and ends the demo for good, then makes the first
   * administrator as on any first start.
   *
   * @return the password to tell; empty when the setting holds one
   * @throws AccessDeniedException when the account is no administrator, or the demo is not on
   */
  public Optional<FirstAdministrator.OneTimePassword> beginEmpty(Account by) {
    if (!by.opens(Access.ADMINISTRATOR) || !isOn()) {
      throw new AccessDeniedException("Beginning empty");
    }
    Optional<FirstAdministrator.OneTimePassword> told =
        Objects.requireNonNull(
            transactions.execute(_ -> {
              emptying.empty();
              audit.add(null, "demo-ended", "", "");
              return administrator.make();
            }));
    told.ifPresent(events::publishEvent);
    return told;
  }
}
