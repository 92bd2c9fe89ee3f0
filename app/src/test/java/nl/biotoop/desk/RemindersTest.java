package nl.biotoop.desk;

import static nl.biotoop.DeskPeople.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import nl.biotoop.AppTest;
import nl.biotoop.DeskPeople;
import nl.biotoop.desk.internal.Baskets;
import nl.biotoop.desk.internal.FollowUps;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The clocks of questions in the database, with the time moved on. */
@AppTest
@Import(RemindersTest.Moved.class)
class RemindersTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  /** A clock that a test can put forward. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Moved {
    static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    @Bean
    @Primary
    Clock moved() {
      Clock real = Clock.system(ZONE);
      return new Clock() {
        @Override
        public ZoneId getZone() {
          return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return real.withZone(zone);
        }

        @Override
        public Instant instant() {
          return real.instant().plus(AHEAD.get());
        }
      };
    }
  }

  private final DeskPeople people;
  private final Users users;
  private final Advisers advisers;
  private final Questions questions;
  private final Reminders reminders;
  private final Baskets baskets;
  private final FollowUps followUps;
  private final JdbcClient database;

  @Autowired
  RemindersTest(
      MockMvc mvc,
      Users users,
      Advisers advisers,
      Questions questions,
      Reminders reminders,
      Baskets baskets,
      FollowUps followUps,
      JdbcClient database) {
    this.people = new DeskPeople(mvc, users, questions);
    this.users = users;
    this.advisers = advisers;
    this.questions = questions;
    this.reminders = reminders;
    this.baskets = baskets;
    this.followUps = followUps;
    this.database = database;
  }

  @AfterEach
  void everyQuestionIsClosed() {
    database.sql("update desk_question set status = 'HELPED'").update();
    users.all().stream()
        .filter(account -> !account.login().equals("beheerder"))
        .forEach(
            account -> users.activate(users.withLogin("beheerder").orElseThrow(), account, false));
    Moved.AHEAD.set(Duration.ZERO);
  }

  private static void days(int days) {
    Moved.AHEAD.updateAndGet(ahead -> ahead.plusDays(days));
  }

  private List<Reminders.Kind> kinds(Account account) {
    return reminders.of(account).stream().map(Reminders.Reminder::kind).toList();
  }

  private List<Step.Kind> steps(String own) {
    return questions.steps(people.question(own)).stream().map(Step::kind).toList();
  }

  @Test
  void theAdviserIsRemindedOnceAndTheManagerSeesItThenItEnds() throws Exception {
    Account adviser = people.account("klok", Role.ADVISER, "zuid-limburg");
    Account manager = people.account("klok-manager", Role.PROGRAMME_MANAGER, "zuid-limburg");
    String own = people.ask("Blijft dit liggen?", "Heerlen");
    assertThat(text(people.visit(own))).contains("pakt uw vraag uiterlijk");
    days(8);
    reminders.run();
    assertThat(kinds(adviser)).isEmpty();
    days(1);
    reminders.run();
    reminders.run();
    assertThat(kinds(adviser)).containsExactly(Reminders.Kind.SILENT);
    assertThat(text(people.session("klok").open("/nl/vragen")))
        .contains("Dit vraagt nu uw aandacht", "al meer dan een week niets gedaan");
    assertThat(text(people.visit(own)))
        .contains("Dat is niet gelukt", "Wij herinnerden de adviseur");
    days(12);
    reminders.run();
    reminders.run();
    assertThat(kinds(manager)).containsExactly(Reminders.Kind.NOBODY);
    assertThat(people.question(own).status()).isEqualTo(Status.WAITING);
    days(24);
    reminders.run();
    assertThat(people.question(own).status()).isEqualTo(Status.ABANDONED);
    assertThat(text(people.visit(own))).contains("Niemand hielp op tijd");
    assertThat(kinds(manager)).isEmpty();
    assertThat(steps(own))
        .containsExactly(
            Step.Kind.ASKED,
            Step.Kind.PASSED_ON,
            Step.Kind.REMINDED,
            Step.Kind.ESCALATED,
            Step.Kind.ABANDONED);
  }

  @Test
  void onMondaysAnAdviserHearsHowManyOldQuestionsWait() throws Exception {
    people.account("mand@voorbeeld.example", Role.ADVISER, "zuid-limburg");
    people.ask("Blijft dit liggen?", "Heerlen");
    days(8);
    until(DayOfWeek.TUESDAY);
    baskets.run();
    assertThat(baskets()).isEmpty();
    until(DayOfWeek.MONDAY);
    baskets.run();
    baskets.run();
    assertThat(baskets())
        .singleElement()
        .asString()
        .startsWith("Oude vragen die bij u wachten: 1.");
    days(7);
    baskets.run();
    assertThat(baskets()).hasSize(2);
  }

  private static void until(DayOfWeek day) {
    while (Clock.system(ZONE).instant().plus(Moved.AHEAD.get()).atZone(ZONE).getDayOfWeek()
        != day) {
      days(1);
    }
  }

  private List<String> baskets() {
    return letters("mand@voorbeeld.example");
  }

  private List<String> letters(String to) {
    return database
        .sql("select mail_text from platform_mail where recipient = :to")
        .param("to", to)
        .query(String.class)
        .list();
  }

  @Test
  void aWeekAfterTheEndTheAskerIsAskedOnceUnlessAlreadyToldAndErasingTakesItBack()
      throws Exception {
    Account adviser = people.account("sluit", Role.ADVISER, "zuid-limburg");
    String own = asked("Wie kent een geheim procedé?", "Een@Bedrijf.example", adviser);
    String told = asked("Al verteld", "twee@bedrijf.example", adviser);
    people.send(told, told + "/achteraf", "useful", "yes");
    days(6);
    followUps.run();
    assertThat(letters("Een@bedrijf.example")).as("too soon").isEmpty();
    days(2);
    followUps.run();
    followUps.run();
    assertThat(letters("Een@bedrijf.example"))
        .singleElement()
        .asString()
        .contains("drie korte vragen")
        .doesNotContain("geheim", own.substring(own.lastIndexOf('/') + 1));
    assertThat(letters("twee@bedrijf.example")).isEmpty();
    questions.erase(people.question(own));
    assertThat(letters("Een@bedrijf.example")).isEmpty();
  }

  private String asked(String text, String reach, Account adviser) throws Exception {
    String own = people.ask(text, "Heerlen");
    questions.giveReach(people.question(own), reach);
    questions.close(adviser, people.question(own), Status.HELPED, Optional.empty(), "");
    return own;
  }

  @Test
  void whoSignsInWithAnAddressGetsOneLetterThatTellsNothingOfTheQuestion() throws Exception {
    Account adviser = people.account("klok@voorbeeld.example", Role.ADVISER, "zuid-limburg");
    people.ask("Wie kent een geheim procedé?", "Heerlen");
    days(9);
    reminders.run();
    reminders.run();
    assertThat(kinds(adviser)).containsExactly(Reminders.Kind.SILENT);
    assertThat(
            database
                .sql("select mail_text from platform_mail where recipient = :to")
                .param("to", "klok@voorbeeld.example")
                .query(String.class)
                .list())
        .singleElement()
        .asString()
        .contains("/nl/vragen/")
        .doesNotContain("geheim");
  }

  @Test
  void theDeputyGetsWhatAnAdviserLeavesAndTheClocksBeginAgain() throws Exception {
    Account adviser = people.account("traag", Role.ADVISER, "zuid-limburg");
    String own = people.ask("Bij wie nu?", "Heerlen");
    Account deputy = people.account("vervanger", Role.ADVISER, "zuid-limburg");
    advisers.keep(
        adviser,
        new AdviserProfile(
            adviser.id(), 5, Optional.empty(), Optional.of(deputy.id()), Set.of(), Set.of()));
    questions.takeUp(adviser, people.question(own));
    days(10);
    reminders.run();
    days(12);
    reminders.run();
    assertThat(people.question(own).owner()).contains(deputy.id());
    assertThat(kinds(deputy)).containsExactly(Reminders.Kind.DEPUTY);
    reminders.run();
    days(8);
    reminders.run();
    assertThat(kinds(deputy)).as("not again before day nine").hasSize(1);
    questions.note(deputy, people.question(own), "Gebeld");
    assertThat(kinds(deputy)).as("done").isEmpty();
  }

  @Test
  void whatNobodyHadRoomForIsPassedOnLaterAndShownAfterThreeDays() throws Exception {
    Account manager = people.account("ziet-alles", Role.PROGRAMME_MANAGER, "zuid-limburg");
    String own = people.ask("Is daar iemand?", "Heerlen");
    assertThat(questions.passedTo(people.question(own))).isEmpty();
    days(2);
    reminders.run();
    assertThat(kinds(manager)).isEmpty();
    days(1);
    reminders.run();
    assertThat(kinds(manager)).containsExactly(Reminders.Kind.NOBODY);
    Account adviser = people.account("laatkomer", Role.ADVISER, "zuid-limburg");
    reminders.run();
    assertThat(questions.passedTo(people.question(own))).containsExactly(adviser.id());
    assertThat(kinds(manager)).isEmpty();
    days(9);
    reminders.run();
    assertThat(kinds(adviser)).containsExactly(Reminders.Kind.SILENT);
  }

  @Test
  void anAdviserWhoLeavesLeavesNoQuestionBehind() throws Exception {
    Account administrator = users.withLogin("beheerder").orElseThrow();
    Account leaves = people.account("vertrekt", Role.ADVISER, "zuid-limburg");
    String taken = people.ask("Opgepakt", "Heerlen");
    String offered = people.ask("Alleen doorgegeven", "Heerlen");
    questions.takeUp(leaves, people.question(taken));
    Account stays = people.account("blijft", Role.ADVISER, "zuid-limburg");
    users.activate(administrator, leaves, false);
    assertThat(reminders.run()).isEqualTo(2);
    assertThat(reminders.run()).as("once").isZero();
    assertThat(people.question(taken).status()).isEqualTo(Status.WAITING);
    assertThat(questions.passedTo(people.question(taken))).containsExactly(stays.id());
    assertThat(questions.passedTo(people.question(offered))).containsExactly(stays.id());
    questions.takeUp(stays, people.question(taken));
    Account deputy = people.account("staat-klaar", Role.ADVISER, "zuid-limburg");
    advisers.keep(
        stays,
        new AdviserProfile(
            stays.id(), 5, Optional.empty(), Optional.of(deputy.id()), Set.of(), Set.of()));
    users.activate(administrator, stays, false);
    reminders.run();
    assertThat(people.question(taken).owner()).contains(deputy.id());
    users.activate(administrator, deputy, false);
    reminders.run();
    assertThat(people.question(taken).status()).isEqualTo(Status.WAITING);
    assertThat(text(people.visit(taken))).contains("Wij hebben nu geen adviseur");
  }

  /** Two nodes at once: the same work is done by one of them. */
  @Test
  void severalNodesDoTheSameThingOnce() throws Exception {
    Account adviser = people.account("een-keer", Role.ADVISER, "zuid-limburg");
    List<String> asked = List.of(people.ask("Een", "Heerlen"), people.ask("Twee", "Heerlen"));
    days(9);
    List<Thread> nodes =
        Stream.generate(() -> Thread.ofPlatform().start(reminders::run)).limit(4).toList();
    for (Thread node : nodes) {
      node.join();
    }
    assertThat(kinds(adviser)).hasSize(asked.size());
    for (String own : asked) {
      assertThat(steps(own)).filteredOn(Step.Kind.REMINDED::equals).hasSize(1);
    }
  }

  /** A municipality and a region that the content no longer has. */
  @Test
  void aRegionThatIsGoneLeavesItsQuestionsReadable() throws Exception {
    Account everywhere = people.account("overal", Role.ADVISER, "");
    String own = people.ask("Waar hoor ik bij?", "Heerlen");
    database
        .sql("update desk_question set municipality = 'GM9999', region = 'weg' where id = :id")
        .param("id", people.question(own).id())
        .update();
    assertThat(people.visit(own).getStatus()).isEqualTo(200);
    String desk = "/nl/vragen/" + people.question(own).id();
    assertThat(people.session("overal").open("/nl/vragen").getStatus()).isEqualTo(200);
    assertThat(people.session("overal").send(desk, desk + "/oppakken").getStatus()).isEqualTo(303);
    assertThat(people.question(own).owner()).contains(everywhere.id());
    days(60);
    reminders.run();
    assertThat(people.question(own).times().reminded()).isPresent();
  }
}
