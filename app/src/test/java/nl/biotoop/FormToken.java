package nl.biotoop;

import org.jsoup.Jsoup;

/** The token a form carries against forged posts. */
final class FormToken {
  private FormToken() {}

  /** The hidden field of the form on a page. */
  static String in(RawHttp.Answer page) {
    return Jsoup.parse(page.body()).select("form[method=post] input[name=_csrf]").attr("value");
  }

  /** The cookie that came with the page, as a request header. */
  static String cookie(RawHttp.Answer page) {
    return "Cookie: " + page.header("Set-Cookie").split(";", 2)[0];
  }
}
