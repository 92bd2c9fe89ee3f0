package nl.biotoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.Objects;
import nl.biotoop.identity.Sessions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** A browser that can sign in, without a browser: it keeps the cookies and fills in forms. */
public final class SignedInSession {
  /** The password of the administrator that test contexts start with. */
  public static final String PASSWORD = "vier losse woorden samen";

  private static final String HOST = "http://localhost";
  private static final String TOKEN_COOKIE = "XSRF-TOKEN";

  private final MockMvc mvc;
  private final Cookie session;

  private SignedInSession(MockMvc mvc, Cookie session) {
    this.mvc = mvc;
    this.session = session;
  }

  /** The session of the administrator. */
  public static SignedInSession administrator(MockMvc mvc) throws Exception {
    return of(mvc, "beheerder", PASSWORD);
  }

  /** The session a cookie belongs to. */
  public static SignedInSession with(MockMvc mvc, Cookie session) {
    return new SignedInSession(mvc, session);
  }

  /** The session of an account; fails when the password is wrong. */
  public static SignedInSession of(MockMvc mvc, String login, String password) throws Exception {
    MockHttpServletResponse response = attempt(mvc, login, password, "");
    assertThat(response.getStatus()).as(login).isEqualTo(303);
    return new SignedInSession(mvc, Objects.requireNonNull(response.getCookie(Sessions.COOKIE)));
  }

  /** What the form to sign in answers. */
  public static MockHttpServletResponse attempt(
      MockMvc mvc, String login, String password, String to) throws Exception {
    MockHttpServletResponse form =
        mvc.perform(get(URI.create(HOST + "/nl/inloggen"))).andReturn().getResponse();
    return mvc.perform(
            withToken(post(URI.create(HOST + "/nl/inloggen")), form)
                .param("login", login)
                .param("password", password)
                .param("to", to))
        .andReturn()
        .getResponse();
  }

  private static <B extends AbstractMockHttpServletRequestBuilder<B>> B withToken(
      B request, MockHttpServletResponse form) throws Exception {
    Document page = Jsoup.parse(form.getContentAsString());
    return request
        .cookie(Objects.requireNonNull(form.getCookie(TOKEN_COOKIE)))
        .param("_csrf", page.select("form[method=post] input[name=_csrf]").attr("value"));
  }

  /** Opens an address. */
  public MockHttpServletResponse open(String address) throws Exception {
    return mvc.perform(get(URI.create(HOST + address)).cookie(session)).andReturn().getResponse();
  }

  /** Posts a form with a file in its field {@code file}. Values are names and values in turn. */
  public MockHttpServletResponse upload(
      String page, String address, String name, byte[] bytes, String... values) throws Exception {
    MockMultipartHttpServletRequestBuilder request =
        withToken(
                multipart(URI.create(HOST + address))
                    .file(new MockMultipartFile("file", name, null, bytes)),
                open(page))
            .cookie(session);
    for (int i = 0; i < values.length; i += 2) {
      request.param(values[i], values[i + 1]);
    }
    return mvc.perform(request).andReturn().getResponse();
  }

  /** Posts a form that stands on a page. Values are names and values in turn. */
  public MockHttpServletResponse send(String page, String address, String... values)
      throws Exception {
    MockHttpServletRequestBuilder request =
        withToken(post(URI.create(HOST + address)), open(page)).cookie(session);
    for (int i = 0; i < values.length; i += 2) {
      request.param(values[i], values[i + 1]);
    }
    return mvc.perform(request).andReturn().getResponse();
  }
}
