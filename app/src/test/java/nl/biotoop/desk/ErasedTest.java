package nl.biotoop.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.biotoop.AppTest;
import nl.biotoop.SignedInSession;
import nl.biotoop.desk.agenda.AgendaLinks;
import nl.biotoop.desk.agenda.Appointments;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** What a person left is nowhere any more once the question is erased: no table, file or feed. */
@AppTest
@TestPropertySource(properties = DeskStaff.OWN_DATABASE)
class ErasedTest {
  private static final String HOST = "http://localhost";
  private static final String PLANTED = "zeepaardje";

  private final MockMvc mvc;
  private final Questions questions;
  private final Intake intake;
  private final Appointments appointments;
  private final AgendaLinks links;
  private final Territories territories;
  private final JdbcClient database;
  private final Clock clock;
  private final DeskStaff staff;

  @Autowired
  ErasedTest(
      MockMvc mvc,
      Users users,
      Questions questions,
      Intake intake,
      Appointments appointments,
      AgendaLinks links,
      Territories territories,
      JdbcClient database,
      Clock clock) {
    this.mvc = mvc;
    this.questions = questions;
    this.intake = intake;
    this.appointments = appointments;
    this.links = links;
    this.territories = territories;
    this.database = database;
    this.clock = clock;
    this.staff = new DeskStaff(mvc, users, questions, territories);
  }

  /** A question with the planted word wherever a person can leave one. */
  private Intake.Taken.Kept planted(Account adviser) {
    Intake.Taken.Kept kept =
        (Intake.Taken.Kept)
            intake.ask(
                null,
                UUID.randomUUID().toString(),
                new NewQuestion(
                    "api",
                    "Mijn " + PLANTED + " is ziek",
                    Optional.of("groei"),
                    territories.municipality(new RegionCode("GM0935")),
                    "problem=geen-vakmensen&x=" + PLANTED,
                    Language.NL));
    Question question = kept.question();
    questions.giveReach(question, PLANTED + "@bedrijf.example");
    questions.takeUp(adviser, question);
    questions.note(adviser, question, "Het " + PLANTED + " gebeld");
    appointments.note(
        adviser, question, clock.instant().plus(Duration.ofDays(3)), "Bij het " + PLANTED);
    return kept;
  }

  /** Every place in the database where the planted word stands, as {@code table.column}. */
  private List<String> inTables() {
    List<String> found = new ArrayList<>();
    List<String> tables =
        database
            .sql(
                """
                select table_name from information_schema.tables
                where lower(table_schema) = 'public'
                """)
            .query(String.class)
            .list();
    assertThat(tables).hasSizeGreaterThan(10);
    for (String table : tables) {
      for (Map<String, Object> row : database.sql("select * from " + table).query().listOfRows()) {
        row.forEach((column, value) -> {
          if (String.valueOf(value).toLowerCase(Locale.ROOT).contains(PLANTED)) {
            found.add((table + "." + column).toLowerCase(Locale.ROOT));
          }
        });
      }
    }
    return found;
  }

  /** Everything that can be read of a question, in one text. */
  private String everythingOutside(Intake.Taken.Kept kept, SignedInSession session, String feed)
      throws Exception {
    StringBuilder all = new StringBuilder();
    String id = kept.question().id().toString();
    for (String address :
        List.of(
            "/nl/vragen",
            "/nl/vragen/" + id,
            "/nl/vragen/" + id + "/afspraak",
            "/nl/vragen/" + id + "/kaart.vcf",
            "/nl/vragen/agenda",
            "/nl/vragen/inzicht")) {
      all.append(session.open(address).getContentAsString(StandardCharsets.UTF_8));
    }
    for (String address :
        List.of(
            "/nl/vraag/" + kept.token(),
            "/api/v1/questions/" + kept.token(),
            "/agenda/" + feed + ".ics")) {
      all.append(
          mvc.perform(get(URI.create(HOST + address)))
              .andReturn()
              .getResponse()
              .getContentAsString(StandardCharsets.UTF_8)
              .replace("\r\n ", ""));
    }
    byte[] sheet = session.open("/nl/vragen/export.xlsx").getContentAsByteArray();
    SheetParts.of(sheet).values().forEach(all::append);
    return all.toString();
  }

  @Test
  void nothingOfThePersonIsLeftInAnyTableOrFile() throws Exception {
    Account adviser = staff.account("wist", Role.ADVISER, "zuid-limburg");
    SignedInSession session = staff.session(adviser);
    String feed = links.make(adviser);
    Intake.Taken.Kept kept = planted(adviser);
    assertThat(inTables())
        .as("the search finds what is there")
        .contains("desk_question.question_text", "desk_appointment.place", "desk_step.note");
    assertThat(everythingOutside(kept, session, feed).split(PLANTED, -1)).hasSizeGreaterThan(6);

    questions.erase(kept.question());
    assertThat(inTables()).isEmpty();
    assertThat(everythingOutside(kept, session, feed)).doesNotContain(PLANTED);
    assertThat(
            database
                .sql("select count(*) from desk_sent where question_id = :id")
                .param("id", kept.question().id())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void afterThreeYearsTheSameHappensByItself() throws Exception {
    Account adviser = staff.account("bewaart", Role.ADVISER, "zuid-limburg");
    SignedInSession session = staff.session(adviser);
    String feed = links.make(adviser);
    Intake.Taken.Kept kept = planted(adviser);
    database
        .sql(
            "update desk_question set asked_at = timestamp '2020-01-01 00:00:00+00' where id = :id")
        .param("id", kept.question().id())
        .update();
    assertThat(questions.eraseOld()).isEqualTo(1);
    assertThat(inTables()).isEmpty();
    assertThat(everythingOutside(kept, session, feed)).doesNotContain(PLANTED);
  }
}
