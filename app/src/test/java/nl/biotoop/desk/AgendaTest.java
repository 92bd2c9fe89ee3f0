package nl.biotoop.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import nl.biotoop.AppTest;
import nl.biotoop.PageRules;
import nl.biotoop.SignedInSession;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.territory.Territories;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Appointments, and the calendars they are read in; another program's reader looks along. */
@AppTest
@TestPropertySource(properties = DeskStaff.OWN_DATABASE)
class AgendaTest {
  private static final ZoneId DUTCH = ZoneId.of("Europe/Amsterdam");
  private static final String HOST = "http://localhost";
  private static final String AGENDA = "/nl/vragen/agenda";

  private final MockMvc mvc;
  private final Users users;
  private final DeskStaff staff;

  @Autowired
  AgendaTest(MockMvc mvc, Users users, Questions questions, Territories territories) {
    this.mvc = mvc;
    this.users = users;
    this.staff = new DeskStaff(mvc, users, questions, territories);
  }

  private MockHttpServletResponse visit(String address) throws Exception {
    return mvc.perform(get(URI.create(HOST + address))).andReturn().getResponse();
  }

  private static LocalDate nextYear(int month) {
    return LocalDate.now(DUTCH).plusYears(1).withMonth(month).withDayOfMonth(15);
  }

  private static ICalendar calendar(MockHttpServletResponse response) throws Exception {
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
    String text = response.getContentAsString(StandardCharsets.UTF_8);
    assertThat(text).endsWith("END:VCALENDAR\r\n").contains("BEGIN:VTIMEZONE");
    assertThat(text.split("\r\n", -1))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    ICalendar calendar = Biweekly.parse(text).first();
    assertThat(calendar.validate(ICalVersion.V2_0).toString()).isEmpty();
    return calendar;
  }

  private static String link(SignedInSession session) throws Exception {
    Document page = Jsoup.parse(session.send(AGENDA, AGENDA + "/koppeling").getContentAsString());
    return Objects.requireNonNull(URI.create(page.select(".biotoop-secret").text()).getPath());
  }

  /** In winter and in summer, at the hour that was typed. */
  @Test
  void anAppointmentIsInTheCalendarAtItsHour() throws Exception {
    SignedInSession session = staff.session(staff.account("agenda", Role.ADVISER, "zuid-limburg"));
    Question question = staff.ask("Kom langs", "groei", "GM0935").question();
    String form = "/nl/vragen/" + question.id() + "/afspraak";
    String place = "Stadhuis, kamer 3; \"boven\" \\ " + "é".repeat(80);
    for (int month : List.of(1, 7)) {
      String day = nextYear(month).toString();
      assertThat(session.send(form, form, "day", day, "hour", "14:30", "place", place).getStatus())
          .isEqualTo(303);
    }
    String address = link(session);
    assertThat(address).matches("/agenda/[A-Za-z0-9_-]{43}\\.ics");
    assertThat(session.open(AGENDA).getContentAsString()).as("shown once").doesNotContain(address);

    ICalendar feed = calendar(visit(address));
    assertThat(feed.getEvents()).hasSize(2);
    for (VEvent event : feed.getEvents()) {
      LocalDate day = event.getDateStart().getValue().toInstant().atZone(DUTCH).toLocalDate();
      assertThat(day).isIn(nextYear(1), nextYear(7));
      assertThat(event.getDateStart().getValue().toInstant())
          .isEqualTo(day.atTime(LocalTime.of(14, 30)).atZone(DUTCH).toInstant());
      assertThat(event.getDateEnd().getValue().toInstant())
          .isEqualTo(day.atTime(LocalTime.of(15, 30)).atZone(DUTCH).toInstant());
      assertThat(event.getSummary().getValue())
          .isEqualTo("Afspraak over een vraag: Groeien (Maastricht)");
      assertThat(event.getLocation().getValue()).isEqualTo(place);
      assertThat(event.getStatus().isConfirmed()).isTrue();
    }
  }

  @Test
  void onlyTheOwnerDownloadsAndCancelsAndTheCalendarTellsIt() throws Exception {
    SignedInSession session = staff.session(staff.account("zegt-af", Role.ADVISER, "zuid-limburg"));
    Question question = staff.ask("Toch niet", "groei", "GM0935").question();
    String form = "/nl/vragen/" + question.id() + "/afspraak";
    session.send(form, form, "day", nextYear(5).toString(), "hour", "9.05", "place", "");
    Document page = Jsoup.parse(session.open(AGENDA).getContentAsString());
    String one = page.select("a[href$=afspraak.ics]").attr("href");
    String cancel = page.select("form[action$=afzeggen]").attr("action");
    assertThat(calendar(session.open(one)).getEvents()).hasSize(1);
    SignedInSession colleague =
        staff.session(staff.account("zegt-niet-af", Role.ADVISER, "zuid-limburg"));
    assertThat(colleague.open(form).getContentAsString()).contains("9:05");
    assertThat(colleague.open(one).getStatus()).isEqualTo(404);
    assertThat(colleague.send(AGENDA, cancel).getStatus()).isEqualTo(404);

    String address = link(session);
    assertThat(session.send(AGENDA, cancel).getStatus()).isEqualTo(303);
    VEvent cancelled = calendar(visit(address)).getEvents().getFirst();
    assertThat(cancelled.getStatus().isCancelled()).isTrue();
    assertThat(cancelled.getSequence().getValue()).isEqualTo(1);
  }

  @Test
  void aSecretAddressEndsWhenItIsReplacedOrWithdrawnOrTheAccountIsShut() throws Exception {
    Account adviser = staff.account("koppelt", Role.ADVISER, "zuid-limburg");
    SignedInSession session = staff.session(adviser);
    String first = link(session);
    assertThat(visit(first).getStatus()).isEqualTo(200);
    String second = link(session);
    assertThat(visit(first).getStatus()).as("replaced").isEqualTo(404);
    assertThat(visit(second).getStatus()).isEqualTo(200);
    assertThat(session.send(AGENDA, AGENDA + "/intrekken").getStatus()).isEqualTo(303);
    assertThat(visit(second).getStatus()).as("withdrawn").isEqualTo(404);
    String third = link(session);
    users.activate(users.withLogin("beheerder").orElseThrow(), adviser, false);
    assertThat(visit(third).getStatus()).as("the account is shut").isEqualTo(404);
    assertThat(visit("/agenda/verzonnen.ics").getStatus()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 14:30, day",
    "morgen, 14:30, day",
    "2020-01-01, 14:30, day",
    "2999-01-01, 14:30, day",
    "2027-02-30, 14:30, day",
    "2027-06-01, '', hour",
    "2027-06-01, 25:00, hour",
    "2027-06-01, half drie, hour",
    "2027-03-28, 02:30, hour"
  })
  void aDayOrTimeThatIsNoneIsToldAtItsField(String day, String hour, String field)
      throws Exception {
    String login = "fout" + Integer.toUnsignedString((day + hour).hashCode());
    SignedInSession session = staff.session(staff.account(login, Role.ADVISER, "zuid-limburg"));
    Question question = staff.ask("Wanneer?", "groei", "GM0935").question();
    String form = "/nl/vragen/" + question.id() + "/afspraak";
    MockHttpServletResponse response =
        session.send(form, form, "day", day, "hour", hour, "place", "Heerlen");
    assertThat(response.getStatus()).isEqualTo(422);
    Document page = Jsoup.parse(response.getContentAsString());
    assertThat(page.select("#fouten a").attr("href")).isEqualTo("#" + field);
    assertThat(page.select("#place").attr("value")).isEqualTo("Heerlen");
    assertThat(page.select("#day").attr("value")).isEqualTo(day);
  }

  @Test
  void thePagesAreWellMade() throws Exception {
    SignedInSession session = staff.session(staff.account("netjes", Role.ADVISER, "zuid-limburg"));
    Question question = staff.ask("Alles netjes?", "groei", "GM0935").question();
    String form = "/nl/vragen/" + question.id() + "/afspraak";
    session.send(form, form, "day", nextYear(3).toString(), "hour", "9:00", "place", "");
    for (String address :
        List.of(
            form,
            "/en/questions/" + question.id() + "/appointment",
            AGENDA,
            "/en/questions/agenda",
            "/nl/vragen/" + question.id(),
            "/nl/vragen")) {
      Document page = Jsoup.parse(session.open(address).getContentAsString(), HOST + address);
      assertThat(PageRules.faults(page)).as(address).isEmpty();
    }
  }
}
