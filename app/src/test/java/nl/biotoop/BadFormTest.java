package nl.biotoop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.biotoop.support.CorrectionReports;
import nl.biotoop.support.CurrentRegister;
import nl.biotoop.support.Instrument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A form that is wrong comes back with what was typed; one that is too large gets a clear page. */
@ServedTest
@Tag("database")
class BadFormTest {
  private static final String FORM = "/nl/hulp/wbso/melding";
  private static final int LONGEST = 2_000;

  private final RawHttp http;
  private final CorrectionReports reports;
  private final Instrument wbso;

  @Autowired
  BadFormTest(@LocalServerPort int port, CorrectionReports reports, CurrentRegister register) {
    this.http = new RawHttp(port);
    this.reports = reports;
    this.wbso = register.now().instrument("wbso");
  }

  private RawHttp.Answer send(String address, String fields) {
    RawHttp.Answer form = http.get(address);
    return http.post(address, fields + "&_csrf=" + FormToken.in(form), FormToken.cookie(form));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Document page(RawHttp.Answer answer, int status) {
    assertThat(answer.status()).isEqualTo(status);
    Document page = Jsoup.parse(answer.body());
    assertThat(PageRules.faults(page)).isEmpty();
    assertThat(answer.body()).doesNotContain("Exception", "\tat ", "Tomcat", "nl.biotoop");
    return page;
  }

  /** What the area holds; a browser leaves out the line end that follows its opening tag. */
  private static String typed(Document page) {
    return page.select("textarea[name=explanation]").first() == null
        ? "no textarea"
        : java.util.Objects.requireNonNull(page.select("textarea").first()).wholeText();
  }

  @ParameterizedTest
  @CsvSource({
    "'', /nl/hulp/wbso/melding, Kies wat er niet klopt.",
    "kind=, /nl/hulp/wbso/melding, Kies wat er niet klopt.",
    "kind=OTHER, /nl/hulp/wbso/melding, Kies wat er niet klopt.",
    "kind=iets, /en/help/wbso/report, Choose what is wrong.",
    "kind=iets&kind=other, /nl/hulp/wbso/melding, Kies wat er niet klopt.",
    "kind=%00other, /nl/hulp/wbso/melding, Kies wat er niet klopt."
  })
  void aReportWithoutItsKindComesBackWithTheText(String kind, String address, String error) {
    String text = "Het bedrag is \"36%\" & <b>niet</b> 32%\n\n  twee regels verder 👍";
    long before = reports.count(wbso);
    Document page = page(send(address, kind + "&explanation=" + encoded(text)), 422);
    assertThat(page.select("[role=alert] a").text()).isEqualTo(error);
    assertThat(page.select("#kind-fout").text()).isEqualTo(error);
    assertThat(page.title()).startsWith(address.startsWith("/nl") ? "Fout:" : "Error:");
    assertThat(typed(page)).isEqualTo(text);
    assertThat(page.select("form input[name=_csrf]").attr("value")).isNotBlank();
    assertThat(reports.count(wbso)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {LONGEST + 1, 10_000})
  void aTextThatIsTooLongComesBackWhole(int length) {
    long before = reports.count(wbso);
    String text = "é".repeat(length);
    Document page = page(send(FORM, "kind=link&explanation=" + encoded(text)), 422);
    assertThat(page.select("#explanation-fout").text())
        .startsWith("Uw tekst heeft")
        .contains("2.000 tekens");
    assertThat(typed(page)).isEqualTo(text);
    assertThat(page.select("input[value=link]").hasAttr("checked")).isTrue();
    assertThat(page.select("textarea").attr("aria-invalid")).isEqualTo("true");
    assertThat(reports.count(wbso)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "%00%01%07",
        "%0d%0a%0d%0a",
        "%F0%9F%91%8D",
        "%3Cscript%3Ealert(1)%3C/script%3E",
        "'%3B+drop+table+support_correction_report%3B--",
        "%E2%80%AE",
        "%EF%BB%BF"
      })
  void anyTextThatFitsIsKept(String text) {
    long before = reports.count(wbso);
    RawHttp.Answer answer = send(FORM, "kind=other&explanation=" + text);
    assertThat(answer.status()).isEqualTo(303);
    assertThat(reports.count(wbso)).isEqualTo(before + 1);
  }

  /** Half an emoji or a broken byte: whatever the database makes of it, never a fault of ours. */
  @ParameterizedTest
  @ValueSource(strings = {"%FF%FE", "%C3", "%ED%A0%80", "%zz", "%"})
  void aTextThatIsNotUtf8GetsAClearAnswer(String text) {
    RawHttp.Answer answer = send(FORM, "kind=other&explanation=" + text);
    assertThat(answer.status()).isIn(303, 400, 422);
    assertThat(answer.body()).doesNotContain("Exception", "\tat ");
  }

  /** What the wayfinder hands over stands in a hidden field, so anything can stand there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "%25",
        "%25zz",
        "problem%3D%25zz",
        "%7B",
        "%7Bproblem%7D%3D1",
        "http%3A//%5B",
        "problem%3D%7Bx%7D%26area%3D%25ED%25A0%2580",
        "%3D%26%3D%26%26",
        "a%3Db%23c%3Fd",
        "problem%3Dgeen-vakmensen%26vacancy%3Dtrue%26onzin%3D%253Cscript%253E",
        "%0d%0aSet-Cookie%3A+x",
        "%C3"
      })
  void aQuestionIsKeptWhateverItsAnswersAre(String answers) {
    String form = "/nl/vraag";
    RawHttp.Answer answer = send(form, "text=Wie+helpt%3F&place=Heerlen&answers=" + answers);
    assertThat(answer.status()).isIn(303, 400);
    RawHttp.Answer again = send(form, "text=&place=Heerlen&answers=" + answers);
    assertThat(again.status()).isIn(422, 400);
    assertThat(again.body()).doesNotContain("onzin", "Exception", "\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?problem=%7B", "?%25zz=1", "?problem=%25&area=%7Bx%7D", "?a[=b"})
  void theFormToAskOpensWhateverItsAddressSays(String query) {
    assertThat(http.get("/nl/vraag" + query).status()).isIn(200, 400);
  }

  @Test
  void exactlyTheLongestTextIsKept() {
    long before = reports.count(wbso);
    assertThat(send(FORM, "kind=other&explanation=" + "x".repeat(LONGEST)).status()).isEqualTo(303);
    assertThat(reports.count(wbso)).isEqualTo(before + 1);
  }

  @Test
  void aReportOnNothingIsNotFound() {
    RawHttp.Answer form = http.get(FORM);
    RawHttp.Answer answer =
        http.post(
            "/nl/hulp/bestaat-niet/melding",
            "kind=other&_csrf=" + FormToken.in(form),
            FormToken.cookie(form));
    assertThat(page(answer, 404).select("h1").text()).isEqualTo("Deze pagina bestaat niet");
  }

  @ParameterizedTest
  @ValueSource(ints = {70_000, 900_000, 10_000_000})
  void tooMuchTextGetsAClearPage(int length) {
    RawHttp.Answer nl = http.post(FORM, "kind=other&explanation=" + "x".repeat(length));
    assertThat(page(nl, 413).select("h1").text()).isEqualTo("Dit is te veel tekst");
    assertThat(HeaderRules.faults(nl)).isEmpty();
    RawHttp.Answer en =
        http.post("/en/help/wbso/report", "kind=other&explanation=" + "x".repeat(length));
    assertThat(page(en, 413).select("html").attr("lang")).isEqualTo("en");
  }

  /** A file with figures may be as large as a list to import; more gets the same page. */
  @Test
  void aFileThatIsTooLargeGetsAClearPage() {
    String address = "/nl/beheer/cijfers/eqi";
    assertThat(upload(address, 900_000).status()).isNotEqualTo(413);
    assertThat(page(upload(address, 10_900_000), 413).text())
        .contains("Een bestand mag 10 MB zijn.");
  }

  private RawHttp.Answer upload(String address, int bytes) {
    String body =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
            + "x".repeat(bytes)
            + "\r\n--x--\r\n";
    return http.exchange(
        "POST "
            + address
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n",
        body);
  }

  /** A sender that does not say how much is coming is cut off at the same size. */
  @ParameterizedTest
  @ValueSource(ints = {70_000, 10_000_000})
  void tooMuchTextWithoutItsLengthGetsAClearPage(int length) {
    String body = "kind=other&explanation=" + "x".repeat(length);
    RawHttp.Answer answer =
        http.exchange(
            "POST "
                + FORM
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n",
            Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n");
    assertThat(page(answer, 413).select("h1").text()).isEqualTo("Dit is te veel tekst");
    assertThat(HeaderRules.faults(answer)).isEmpty();
  }

  @Test
  void tooManyFieldsGetAClearPage() {
    RawHttp.Answer answer = http.post(FORM, "a=1&".repeat(5_000) + "kind=other");
    assertThat(page(answer, 400).select("h1").text()).isEqualTo("Dit adres klopt niet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "multipart/form-data; boundary=x", "text/plain", "onzin"})
  void anotherKindOfBodyIsRefusedClearly(String type) {
    RawHttp.Answer answer =
        http.exchange(
            "POST "
                + FORM
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                + type
                + "\r\nContent-Length: 2\r\n\r\n",
            "{}");
    page(answer, 403);
  }
}
