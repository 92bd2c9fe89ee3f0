package nl.biotoop.support.following;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which requests are a person who opens a page. Told by what every browser says of its own accord;
 * nothing is kept of it.
 *
 * <ul>
 *   <li>A GET: HEAD and forms do not count.
 *   <li>Not a reload: a browser then asks for a fresh copy.
 *   <li>Not fetched in advance, before anybody clicked.
 *   <li>Not a program: one that says so, or that says nothing of itself. A program that poses as a
 *       browser counts; {@code Tallies} holds it to sixty a minute.
 * </ul>
 */
public final class Visits {
  private static final Pattern PROGRAM =
      Pattern.compile(
          "bot|crawl|spider|slurp|fetch|scan|monitor|preview|archiv|curl|wget|python|java|perl"
              + "|ruby|go-http|okhttp|libwww|httpclient|facebookexternalhit|whatsapp|lighthouse");

  private Visits() {}

  /** Whether this request counts. */
  public static boolean counts(HttpServletRequest request) {
    String agent = header(request, "User-Agent");
    String cache = header(request, "Cache-Control") + header(request, "Pragma");
    String purpose = header(request, "Sec-Purpose") + header(request, "Purpose");
    return request.getMethod().equals("GET")
        && !cache.contains("max-age=0")
        && !cache.contains("no-cache")
        && !purpose.contains("prefetch")
        && !purpose.contains("prerender")
        && !agent.isBlank()
        && !PROGRAM.matcher(agent).find();
  }

  private static String header(HttpServletRequest request, String name) {
    String written = request.getHeader(name);
    return written == null ? "" : written.toLowerCase(Locale.ROOT);
  }
}
