package nl.biotoop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import nl.biotoop.AppTest;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.territory.Territories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Counted once more from the log alone, the insight is the same; a step less and it is not. */
@AppTest
@TestPropertySource(properties = DeskStaff.OWN_DATABASE)
class RecountTest {
  private static final int QUESTIONS = 120;
  private static final String REGION = "midden-brabant";

  private final Questions questions;
  private final Insights insights;
  private final JdbcClient database;
  private final DeskStaff staff;
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);

  @Autowired
  RecountTest(
      MockMvc mvc,
      Users users,
      Questions questions,
      Territories territories,
      Insights insights,
      JdbcClient database) {
    this.questions = questions;
    this.insights = insights;
    this.database = database;
    this.staff = new DeskStaff(mvc, users, questions, territories);
  }

  private record Kept(UUID id, UUID question, int number) {}

  @Test
  void anyHistoryIsToldByItsLogAloneAndALostStepIsFound() {
    List<Account> team =
        List.of(
            staff.account("telt-een", Role.ADVISER, REGION),
            staff.account("telt-twee", Role.ADVISER, REGION),
            staff.account("telt-drie", Role.ADVISER, REGION));
    List<UUID> asked = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      asked.add(history(team));
    }
    Account reader = team.getFirst();
    Insights.Recount recount = insights.recount(reader, REGION);
    assertThat(recount).isEqualTo(new Insights.Recount(true, List.of(), List.of()));
    assertThat(insights.of(reader, REGION).themes()).as("something is counted").isNotEmpty();

    database.sql("create table lost_step as select * from desk_step where 1 = 0").update();
    for (Kept step : steps()) {
      lose(step);
      Insights.Recount less = insights.recount(reader, REGION);
      assertThat(less.agrees()).as("without %s", step).isFalse();
      assertThat(less.incomplete()).containsExactly(step.question());
      giveBack();
    }
    assertThat(insights.recount(reader, REGION).agrees()).as("all given back").isTrue();
    assertThat(asked).hasSize(QUESTIONS);
  }

  /** Asked, perhaps taken up, noted at, handed over, ended or erased, in any order. */
  private UUID history(List<Account> team) {
    String theme = List.of("groei", "innovatie", "financiering").get(random.nextInt(3));
    UUID id = staff.ask("Een vraag", theme, "GM0855").question().id();
    for (int turn = random.nextInt(6); turn > 0; turn--) {
      Account who = team.get(random.nextInt(team.size()));
      Question now = questions.forAccount(who, id).orElseThrow();
      if (!now.status().isOpen()) {
        break;
      }
      switch (random.nextInt(6)) {
        case 0 -> questions.takeUp(who, now);
        case 1 -> questions.note(who, now, "Gebeld");
        case 2 -> questions.handOver(who, now, team.get(random.nextInt(team.size())), "");
        case 3 -> questions.giveReach(now, "0687650000");
        case 4 ->
            questions.close(
                who,
                now,
                random.nextBoolean() ? Status.HELPED : Status.NO_HELP_POSSIBLE,
                Optional.empty(),
                "");
        default -> {
          if (random.nextInt(3) == 0) {
            questions.erase(now);
          }
        }
      }
    }
    return id;
  }

  /** A few steps of every kind. */
  private List<Kept> steps() {
    List<Kept> steps = new ArrayList<>();
    for (String kind :
        List.of("ASKED", "PASSED_ON", "TAKEN_UP", "NOTE", "HANDED_OVER", "REACH_GIVEN", "CLOSED")) {
      steps.addAll(
          database
              .sql(
                  """
                  select id, question_id, step_number from desk_step
                  where kind = :kind and region = :region order by id limit 3
                  """)
              .param("kind", kind)
              .param("region", REGION)
              .query((row, _) ->
                  new Kept(
                      row.getObject("id", UUID.class),
                      row.getObject("question_id", UUID.class),
                      row.getInt("step_number")))
              .list());
    }
    assertThat(steps).hasSizeGreaterThan(15);
    return steps;
  }

  private void lose(Kept step) {
    database
        .sql("insert into lost_step select * from desk_step where id = :id")
        .param("id", step.id())
        .update();
    database.sql("delete from desk_step where id = :id").param("id", step.id()).update();
  }

  private void giveBack() {
    database.sql("insert into desk_step select * from lost_step").update();
    database.sql("delete from lost_step").update();
  }
}
