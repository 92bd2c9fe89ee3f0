package nl.biotoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.Objects;
import nl.biotoop.desk.Question;
import nl.biotoop.desk.Questions;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Askers and advisers for tests: they ask, follow, and sign in. */
public final class DeskPeople {
  /** The password of every account made here. */
  public static final String PASSWORD = TestAccounts.PASSWORD;

  private static final String HOST = "http://localhost";

  private final MockMvc mvc;
  private final Users users;
  private final Questions questions;

  public DeskPeople(MockMvc mvc, Users users, Questions questions) {
    this.mvc = mvc;
    this.users = users;
    this.questions = questions;
  }

  /** What a visitor without account sees. */
  public MockHttpServletResponse visit(String address) throws Exception {
    return mvc.perform(get(URI.create(HOST + address))).andReturn().getResponse();
  }

  /** Posts a form that stands on a public page. Values are names and values in turn. */
  public MockHttpServletResponse send(String form, String address, String... values)
      throws Exception {
    MockHttpServletResponse page = visit(form);
    Document document = Jsoup.parse(page.getContentAsString());
    MockHttpServletRequestBuilder request =
        post(URI.create(HOST + address))
            .cookie(Objects.requireNonNull(page.getCookie("XSRF-TOKEN")))
            .param("_csrf", document.select("form[method=post] input[name=_csrf]").attr("value"));
    for (int i = 0; i < values.length; i += 2) {
      request.param(values[i], values[i + 1]);
    }
    return mvc.perform(request).andReturn().getResponse();
  }

  /** Asks from the wayfinder, and gives the address of the asker's own page. */
  public String ask(String text, String place) throws Exception {
    String form = "/nl/vraag?problem=geen-vakmensen&area=GM0935@2026";
    Document page = Jsoup.parse(visit(form).getContentAsString());
    assertThat(page.select("#place").attr("value")).isEqualTo("Maastricht");
    MockHttpServletResponse response =
        send(
            form,
            "/nl/vraag",
            "text",
            text,
            "place",
            place,
            "answers",
            page.select("input[name=answers]").attr("value"));
    assertThat(response.getStatus()).isEqualTo(303);
    return Objects.requireNonNull(response.getHeader("Location")).replaceFirst("\\?.*", "");
  }

  /** The question of an asker's own page. */
  public Question question(String address) {
    return questions.withToken(address.substring(address.lastIndexOf('/') + 1)).orElseThrow();
  }

  /** Makes an account that has chosen its password. */
  public Account account(String login, Role role, String region) {
    return TestAccounts.named(users, login, "Functie " + login, role, region);
  }

  /** Signs an account in. */
  public SignedInSession session(String login) throws Exception {
    return SignedInSession.of(mvc, login, PASSWORD);
  }

  /** The words of a page. */
  public static String text(MockHttpServletResponse response) throws Exception {
    return Jsoup.parse(response.getContentAsString()).text();
  }
}
