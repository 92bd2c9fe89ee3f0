package nl.biotoop.support.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.biotoop.AppTest;
import nl.biotoop.DeskPeople;
import nl.biotoop.desk.Questions;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.support.CurrentRegister;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;

/** Which addresses of the register are dead. */
@AppTest
class RegisterLinksTest {
  private final CurrentRegister register;
  private final List<LinkedPages> others;
  private final JdbcClient database;
  private final PlatformTransactionManager transactions;
  private final Clock clock;
  private final DeskPeople people;

  @Autowired
  RegisterLinksTest(
      CurrentRegister register,
      List<LinkedPages> others,
      JdbcClient database,
      PlatformTransactionManager transactions,
      Clock clock,
      MockMvc mvc,
      Users users,
      Questions questions) {
    this.register = register;
    this.others = others;
    this.database = database;
    this.transactions = transactions;
    this.clock = clock;
    this.people = new DeskPeople(mvc, users, questions);
  }

  private RegisterLinks after(Duration time) {
    return new RegisterLinks(
        register, others, database, transactions, Clock.offset(clock, time), "aan");
  }

  @Test
  void twiceInARowADayApartIsDeadAndOneAnswerBringsItBack() throws Exception {
    people.account("links", Role.PROGRAMME_MANAGER, "zuid-limburg");
    String url =
        register.now().instruments().stream()
            .filter(it -> it.id().equals("eszl-mkb"))
            .flatMap(RegisterLinks::addresses)
            .findFirst()
            .orElseThrow();
    after(Duration.ZERO).keep(url, Optional.of(DeadLink.Problem.NOT_FOUND));
    assertThat(after(Duration.ZERO).dead()).as("once may be a bad day").doesNotContainKey(url);
    assertThat(after(Duration.ofHours(23)).due(5000)).doesNotContain(url);
    assertThat(after(Duration.ofHours(25)).due(5000)).contains(url);
    after(Duration.ofHours(25)).keep(url, Optional.of(DeadLink.Problem.BROKEN));
    DeadLink dead = after(Duration.ofHours(25)).dead().get(url);
    assertThat(dead).isNotNull();
    assertThat(home()).contains("Webadres werkt niet meer", url + ": de site geeft een fout");
    after(Duration.ofHours(50)).keep(url, Optional.empty());
    assertThat(after(Duration.ofHours(50)).dead()).doesNotContainKey(url);
    assertThat(after(Duration.ofHours(75)).due(5000)).doesNotContain(url);
    assertThat(home()).doesNotContain("Webadres werkt niet meer");
  }

  private String home() throws Exception {
    return DeskPeople.text(people.session("links").open("/nl/beheer"));
  }

  @Test
  void nothingIsVisitedUnlessAskedFor() throws Exception {
    RegisterLinks off = new RegisterLinks(register, others, database, transactions, clock, "uit");
    assertThat(off.isOn()).isFalse();
    people.account("links-uit", Role.PROGRAMME_MANAGER, "zuid-limburg");
    assertThat(DeskPeople.text(people.session("links-uit").open("/nl/beheer")))
        .contains("Uw beheerder kan dat aanzetten");
  }

  /** Addresses of the source library are visited with those of the register, and as seldom. */
  @Test
  void addressesOfOtherModulesHaveTheirTurnToo() {
    String url = others.getFirst().addresses().filter(it -> it.contains("doi.org")).toList().get(3);
    assertThat(after(Duration.ZERO).due(5000)).contains(url).doesNotHaveDuplicates();
    after(Duration.ZERO).keep(url, Optional.empty());
    assertThat(after(Duration.ofDays(6)).due(5000)).doesNotContain(url);
    assertThat(after(RegisterLinks.ALIVE).due(5000)).contains(url);
    after(Duration.ofDays(7)).keep(url, Optional.of(DeadLink.Problem.NOT_FOUND));
    after(Duration.ofDays(8)).keep(url, Optional.of(DeadLink.Problem.NOT_FOUND));
    RegisterLinks links = after(Duration.ofDays(8));
    assertThat(links.dead()).as("the register does not point there").doesNotContainKey(url);
    assertThat(links.dead(Stream.of(url, "https://voorbeeld.nl/"))).containsOnlyKeys(url);
    after(Duration.ofDays(8)).keep(url, Optional.empty());
  }

  @Test
  void thoseNeverVisitedComeFirst() {
    Clock early = Clock.fixed(Instant.parse("2020-01-01T12:00:00Z"), ZoneId.of("Europe/Amsterdam"));
    RegisterLinks links = new RegisterLinks(register, others, database, transactions, early, "aan");
    List<String> all = links.due(5000);
    links.keep(all.getFirst(), Optional.empty());
    RegisterLinks later =
        new RegisterLinks(
            register,
            others,
            database,
            transactions,
            Clock.offset(early, RegisterLinks.ALIVE),
            "aan");
    assertThat(later.due(5000)).hasSize(all.size()).last().isEqualTo(all.getFirst());
  }
}
