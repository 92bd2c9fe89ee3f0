package nl.biotoop.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.biotoop.AppTest;
import nl.biotoop.SignedInSession;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.platform.Audit;
import nl.biotoop.territory.Territories;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** What leaves the desk as a file: for whom, with what, and what not. */
@AppTest
@TestPropertySource(properties = DeskStaff.OWN_DATABASE)
class ExportsTest {
  private static final String HOST = "http://localhost";

  private final MockMvc mvc;
  private final Questions questions;
  private final Audit audit;
  private final DeskStaff staff;

  @Autowired
  ExportsTest(MockMvc mvc, Users users, Questions questions, Territories territories, Audit audit) {
    this.mvc = mvc;
    this.questions = questions;
    this.audit = audit;
    this.staff = new DeskStaff(mvc, users, questions, territories);
  }

  /** The texts of a sheet, row by row, a number as {@code #1}; fails on a formula. */
  private static List<List<String>> rows(byte[] xlsx) throws IOException {
    Map<String, String> parts = SheetParts.of(xlsx);
    List<String> shared =
        Jsoup.parse(parts.getOrDefault("xl/sharedStrings.xml", ""), "", Parser.xmlParser())
            .select("si")
            .stream()
            .map(Element::wholeText)
            .toList();
    Document sheet =
        Jsoup.parse(parts.getOrDefault("xl/worksheets/sheet1.xml", ""), "", Parser.xmlParser());
    assertThat(sheet.select("f")).as("formulas").isEmpty();
    List<List<String>> rows = new ArrayList<>();
    for (Element row : sheet.select("row")) {
      List<String> cells = new ArrayList<>();
      for (Element cell : row.select("c")) {
        cells.add(
            switch (cell.attr("t")) {
              case "s" -> shared.get(Integer.parseInt(cell.text()));
              case "inlineStr" -> cell.wholeText();
              default -> "#" + cell.text();
            });
      }
      rows.add(cells);
    }
    return rows;
  }

  @Test
  void theCaseloadIsASheetInWhichNoTextIsAFormula() throws Exception {
    Account adviser = staff.account("rekent", Role.ADVISER, "zuid-limburg");
    for (String nasty :
        List.of("=1+1", "+31 43", "-2", "@SUM(A1)", "=cmd|'/c calc'!A0", "<b>&\"'", "a\u000bb")) {
      staff.ask(nasty, "groei", "GM0935");
    }
    staff.ask("Van een andere regio", "groei", "GM0855");
    Question closed = staff.ask("Al klaar", "groei", "GM0935").question();
    questions.close(adviser, closed, Status.HELPED, Optional.empty(), "");
    MockHttpServletResponse response = staff.session(adviser).open("/nl/vragen/export.xlsx");
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getContentType()).contains("spreadsheetml");
    assertThat(response.getHeader("Content-Disposition")).contains("vragen.xlsx");
    assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    List<List<String>> rows = rows(response.getContentAsByteArray());
    assertThat(rows.getFirst()).startsWith("Gesteld op").hasSize(6);
    assertThat(rows.stream().map(row -> row.get(1)))
        .contains("=1+1", "+31 43", "-2", "@SUM(A1)", "=cmd|'/c calc'!A0", "<b>&\"'", "a b")
        .doesNotContain("Van een andere regio", "Al klaar");
    assertThat(rows.stream().skip(1).map(List::getFirst)).allMatch(it -> it.startsWith("#4"));
    assertThat(audit.latest(50))
        .anyMatch(entry ->
            entry.action().equals("caseload-exported")
                && entry.actor().equals(Optional.of(adviser.id())));
  }

  @Test
  void nobodyElseGetsAFile() throws Exception {
    Account adviser = staff.account("eigen", Role.ADVISER, "zuid-limburg");
    Question question = staff.ask("Alleen hier", "groei", "GM0935").question();
    questions.giveReach(question, "0687654321");
    String card = "/nl/vragen/" + question.id() + "/kaart.vcf";
    assertThat(staff.session(adviser).open(card).getStatus()).isEqualTo(200);
    SignedInSession elsewhere =
        staff.session(staff.account("elders", Role.ADVISER, "midden-brabant"));
    assertThat(elsewhere.open(card).getStatus()).isEqualTo(403);
    assertThat(elsewhere.open("/nl/vragen/" + question.id() + "/afspraak").getStatus())
        .isEqualTo(403);
    SignedInSession researcher =
        staff.session(staff.account("leest", Role.RESEARCHER, "zuid-limburg"));
    for (String address : List.of(card, "/nl/vragen/export.xlsx", "/nl/vragen/agenda")) {
      assertThat(researcher.open(address).getStatus()).as(address).isEqualTo(403);
      assertThat(mvc.perform(get(URI.create(HOST + address))).andReturn().getResponse().getStatus())
          .as("not signed in: " + address)
          .isEqualTo(303);
    }
  }

  @Test
  void aContactIsAFunctionAndOnlyThereWithConsentWhileTheQuestionIsOpen() throws Exception {
    Account adviser = staff.account("contact", Role.ADVISER, "zuid-limburg");
    SignedInSession session = staff.session(adviser);
    Question question = staff.ask("Bel mij", "groei", "GM0935").question();
    String card = "/nl/vragen/" + question.id() + "/kaart.vcf";
    assertThat(session.open(card).getStatus()).as("nothing was left").isEqualTo(404);
    questions.giveReach(question, "a,b;c@bedrijf.example");
    MockHttpServletResponse response = session.open(card);
    assertThat(response.getContentType()).isEqualTo("text/vcard;charset=UTF-8");
    String text = response.getContentAsString(StandardCharsets.UTF_8).replace("\r\n ", "");
    assertThat(text.split("\r\n", -1))
        .startsWith("BEGIN:VCARD", "VERSION:3.0")
        .contains(
            "FN:Ondernemer met een vraag\\, Maastricht",
            "ROLE:Ondernemer",
            "EMAIL;TYPE=INTERNET:a\\,b\\;c@bedrijf.example",
            "END:VCARD");
    assertThat(audit.latest(20)).anyMatch(entry -> entry.action().equals("contact-exported"));
    questions.close(adviser, question, Status.HELPED, Optional.empty(), "");
    assertThat(session.open(card).getStatus()).as("the question has ended").isEqualTo(404);
  }
}
