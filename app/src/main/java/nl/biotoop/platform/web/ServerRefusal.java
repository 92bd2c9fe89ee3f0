package nl.biotoop.platform.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.biotoop.platform.ApiCodes;
import nl.biotoop.rules.Language;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.HtmlUtils;

/**
 * What the server refuses before any page of ours can answer, such as an address with a broken
 * percent sign. A plain page in both languages, because not even the address is certain. Made by
 * Tomcat, by name.
 */
public final class ServerRefusal extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()
        || !isReadable(response)) {
      return;
    }
    String path = request.getRequestURI();
    boolean forProgram = path != null && path.startsWith("/api/");
    HttpStatus known = HttpStatus.resolve(response.getStatus());
    HttpStatus status = known == null ? HttpStatus.BAD_REQUEST : known;
    SecurityConfiguration.protect(response);
    if (forProgram) {
      response.setHeader(ApiCodes.VERSION_HEADER, ApiCodes.VERSION);
    }
    try {
      response.setContentType(
          forProgram ? "application/problem+json;charset=UTF-8" : "text/html;charset=UTF-8");
      PrintWriter writer = response.getReporter();
      if (writer != null) {
        writer.write(forProgram ? problem(status) : page(status));
        response.finishResponse();
      }
    } catch (IOException e) {
      container.getLogger().debug("The visitor left before the refusal was told.", e);
    }
  }

  private static boolean isReadable(Response response) {
    AtomicBoolean allowed = new AtomicBoolean();
    response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
    return allowed.get();
  }

  private static String problem(HttpStatus status) {
    return "{\"detail\":\"%s\",\"status\":%s,\"title\":\"%s\"}"
        .formatted(ProblemController.detail(status), status.value(), status.getReasonPhrase());
  }

  private static String page(HttpStatus status) {
    Words dutch = Words.of(Language.NL);
    return """
    <!DOCTYPE html>
    <html lang="nl">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s – %s</title>
    </head>
    <body>
    <main>
    %s<section lang="en">
    %s</section>
    </main>
    </body>
    </html>
    """
        .formatted(
            HtmlUtils.htmlEscape(new ProblemPage(ProblemController.Kind.of(status)).title(dutch)),
            HtmlUtils.htmlEscape(dutch.text("site.name")),
            told(status, dutch, "h1"),
            told(status, Words.of(Language.EN), "h2"));
  }

  private static String told(HttpStatus status, Words words, String heading) {
    ProblemPage page = new ProblemPage(ProblemController.Kind.of(status));
    return "<%s>%s</%s>\n<p>%s</p>\n<p><a href=\"%s\">%s</a></p>\n"
        .formatted(
            heading,
            HtmlUtils.htmlEscape(page.title(words)),
            heading,
            HtmlUtils.htmlEscape(page.explanation(words)),
            Paths.of(words.language(), "wegwijzer"),
            HtmlUtils.htmlEscape(words.text("problem.to-wayfinder")));
  }
}
