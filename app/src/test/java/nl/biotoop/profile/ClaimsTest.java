package nl.biotoop.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import nl.biotoop.AppTest;
import nl.biotoop.DeskPeople;
import nl.biotoop.PageRules;
import nl.biotoop.SignedInSession;
import nl.biotoop.desk.Questions;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.platform.Typed;
import nl.biotoop.profile.Claim.Exactness;
import nl.biotoop.rules.Language;
import nl.biotoop.rules.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;

/**
 * What sources claim: with source and year, side by side, and flagged when they exclude each other.
 */
@AppTest
class ClaimsTest {
  private static final String SHARE = "Economie van de regio: Aandeel van het mkb";

  private final MockMvc mvc;
  private final DeskPeople people;
  private final Claims claims;

  @Autowired
  ClaimsTest(MockMvc mvc, Users users, Questions questions, Claims claims) {
    this.mvc = mvc;
    this.people = new DeskPeople(mvc, users, questions);
    this.claims = claims;
  }

  private Account account(Role role, String region) {
    return people.account("uitspraak-" + UUID.randomUUID(), role, region);
  }

  private static String list(String region) {
    return "/nl/regioprofiel/" + region + "/uitspraken";
  }

  private static String form(String region) {
    return "/nl/beheer/regioprofiel/" + region + "/uitspraken";
  }

  private Document page(String address) throws Exception {
    return page(
        mvc.perform(get(URI.create("http://localhost" + address))).andReturn().getResponse(), 200);
  }

  private static Document page(MockHttpServletResponse response, int status) throws Exception {
    assertThat(response.getStatus()).isEqualTo(status);
    Document page = Jsoup.parse(response.getContentAsString());
    assertThat(PageRules.faults(page)).isEmpty();
    return page;
  }

  private static Claim claim(
      String subject, String unit, Exactness exactness, double amount, boolean rest) {
    Text text = new Text(subject, "");
    return new Claim(
        "een",
        "zuid-limburg",
        text,
        text,
        unit,
        exactness,
        amount,
        rest,
        Text.NONE,
        text,
        2020,
        Evidence.typed("bron"),
        Text.NONE,
        Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "'%', ABOUT,    60, false, '%', AT_LEAST, 60, true,  true",
    "'%', ABOUT,    60, false, '%', AT_LEAST, 60, false, false",
    "'%', ABOUT,    60, false, '%', EXACTLY,  66, false, false",
    "'%', ABOUT,    60, false, '%', EXACTLY,  67, false, true",
    "'%', EXACTLY,  60, false, '%', EXACTLY,  40, true,  false",
    "'%', AT_MOST,  40, false, '%', AT_LEAST, 40, false, false",
    "'%', EXACTLY,  60, false, '',  EXACTLY,  10, false, false",
    "'',  EXACTLY,  10, false, '',  EXACTLY,  11, false, true",
    "'',  AT_LEAST, 10, false, '',  AT_LEAST, 99, false, false"
  })
  void twoClaimsContradictWhenNoValueFitsBoth(
      String unit,
      Exactness exactness,
      double amount,
      boolean rest,
      String otherUnit,
      Exactness otherExactness,
      double otherAmount,
      boolean otherRest,
      boolean contradiction) {
    Claim one = claim("Omzet", unit, exactness, amount, rest);
    Claim other = claim(" omzet ", otherUnit, otherExactness, otherAmount, otherRest);
    assertThat(one.contradicts(other)).isEqualTo(contradiction);
    assertThat(other.contradicts(one)).isEqualTo(contradiction);
    assertThat(one.contradicts(claim("Banen", otherUnit, otherExactness, otherAmount, otherRest)))
        .as("another subject")
        .isFalse();
  }

  @Test
  void theFirstCaseIsFlaggedAndSaysThatTheSourcesMeasureNotQuiteTheSame() throws Exception {
    assertThat(claims.groups("zuid-limburg").getFirst().pairs()).hasSize(1);
    Element group =
        page(list("zuid-limburg")).select("section:has(h2:contains(" + SHARE + "))").getFirst();
    assertThat(group.select(".biotoop-notice").text())
        .contains(
            "Tegenspraak.",
            "54 tot 66 %",
            "hoogstens 40 %",
            "Omzet van bedrijven in Zuid-Limburg",
            "Toegevoegde waarde in Limburg",
            "2020 en 2018");
    assertThat(group.select("tbody tr")).hasSize(2);
    assertThat(group.select("tbody tr").getFirst().text()).contains("regel 29");
    assertThat(group.select("tbody tr").getLast().select("a").eachAttr("href"))
        .containsExactly("/nl/bronnen#bron-eszl-mkb-innovatie");
    Document english = page("/en/region-profile/zuid-limburg/claims");
    assertThat(english.select(".biotoop-notice").text()).contains("Contradiction.", "at most 40 %");
    assertThat(page(list("noordoost-brabant")).text())
        .contains("Er zijn nog geen uitspraken over deze regio.");
  }

  @Test
  void aClaimWithoutSourceOrYearIsRefusedAndNothingTypedIsLost() throws Exception {
    SignedInSession researcher = people.session(account(Role.RESEARCHER, "midden-brabant").login());
    String form = form("midden-brabant");
    page(researcher.open(form), 200);
    Document refused =
        page(
            researcher.send(
                form,
                form,
                "subject",
                "Starters",
                "measure",
                "Aantal starters",
                "unit",
                "",
                "exactness",
                "at-least",
                "amount",
                "veel",
                "rest",
                "on",
                "stated",
                "Er zijn er veel (fictief)",
                "year",
                "",
                "source",
                ""),
            422);
    assertThat(refused.select("#fouten a").eachAttr("href"))
        .containsExactly("#amount", "#rest", "#year", "#source");
    assertThat(refused.select("#fouten").text())
        .contains("Een uitspraak heeft een jaar nodig.", "Een uitspraak heeft een bron nodig.");
    assertThat(refused.select("#amount").attr("value")).isEqualTo("veel");
    assertThat(refused.select("#rest").hasAttr("checked")).isTrue();
    assertThat(refused.select("#stated").text()).isEqualTo("Er zijn er veel (fictief)");
    assertThat(refused.select("#exactness option[selected]").attr("value")).isEqualTo("at-least");
    assertThat(claims.of("midden-brabant")).isEmpty();
  }

  @Test
  void aResearcherNotesAClaimThatContradictsAndTakesItBack() throws Exception {
    Account account = account(Role.RESEARCHER, "zuid-limburg");
    SignedInSession researcher = people.session(account.login());
    String form = form("zuid-limburg");
    MockHttpServletResponse added =
        researcher.send(
            form,
            form,
            "subject",
            "banen in de regio",
            "measure",
            "aandeel van het MKB",
            "unit",
            "%",
            "exactness",
            "exactly",
            "amount",
            "70,5",
            "stated",
            "Het mkb geeft de meeste banen (fictief)",
            "year",
            "2019",
            "source",
            "https://voorbeeld.nl/banen");
    assertThat(added.getStatus()).isEqualTo(303);
    Document shown =
        page(researcher.open(Objects.requireNonNull(added.getHeader("Location"))), 200);
    Element group = shown.select("section:has(h2:contains(Banen in de regio))").getFirst();
    assertThat(group.select(".biotoop-notice").text())
        .contains("17,5 tot 32,5 %", "precies 70,5 %")
        .doesNotContain("meten niet precies hetzelfde");
    assertThat(group.text()).contains(account.name());
    assertThat(page(list("zuid-limburg")).select("form[action*=intrekken]")).isEmpty();
    String takeBack = group.select("form[action*=intrekken]").attr("action");
    assertThat(researcher.send(form, takeBack).getStatus()).isEqualTo(303);
    assertThat(researcher.send(form, takeBack).getStatus()).isEqualTo(404);
    assertThat(page(list("zuid-limburg")).text()).doesNotContain("de meeste banen (fictief)");
  }

  @Test
  void onlyWhoKeepsFiguresInTheRegionNotesClaims() throws Exception {
    Account other = account(Role.RESEARCHER, "midden-brabant");
    NewClaim claim =
        new NewClaim(
            "a",
            "b",
            "",
            Exactness.EXACTLY,
            OptionalDouble.of(1),
            false,
            "",
            "c",
            OptionalInt.of(2020),
            "d",
            Language.NL);
    assertThatThrownBy(() -> claims.add(other, "zuid-limburg", claim))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> claims.takeBack(other, "zuid-limburg", UUID.randomUUID()))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(people.session(other.login()).open(form("zuid-limburg")).getStatus()).isEqualTo(403);
    NewClaim sourceless =
        new NewClaim(
            "a",
            "b",
            "",
            Exactness.EXACTLY,
            OptionalDouble.of(1),
            false,
            "",
            "c",
            OptionalInt.empty(),
            "",
            Language.NL);
    assertThatThrownBy(() -> claims.add(other, "midden-brabant", sourceless))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("YEAR")
        .hasMessageContaining("SOURCE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | 38.000     | 38000",
        "nl | 1.234.567,5 | 1234567.5",
        "nl | 8,5        | 8.5",
        "nl | 8.5        | 8.5",
        "en | 38,000     | 38000",
        "en | 8.125      | 8.125",
        "nl | -3         | -3",
        "nl | 60%        | ",
        "nl | 1e300      | ",
        "nl | veel       | "
      })
  void aNumberIsReadAsPeopleTypeIt(String language, String typed, Double expected) {
    OptionalDouble read = Typed.number(typed, Language.valueOf(language.toUpperCase(Locale.ROOT)));
    assertThat(read)
        .isEqualTo(expected == null ? OptionalDouble.empty() : OptionalDouble.of(expected));
  }
}
