package nl.biotoop.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/** One place for what goes wrong: a page for people, an RFC 9457 problem for programs. */
@Controller
class ProblemController implements ErrorController {
  private final PageRenderer renderer;
  private final JsonMapper json;

  ProblemController(PageRenderer renderer, JsonMapper json) {
    this.renderer = renderer;
    this.json = json;
  }

  @RequestMapping("/error")
  void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
    HttpStatus status = status(request);
    response.setStatus(status.value());
    SecurityConfiguration.protect(response);
    String path = RequestTrace.originalPath(request);
    if (path.startsWith("/api/")) {
      ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail(status));
      problem.setInstance(URI.create("urn:biotoop:request:" + RequestTrace.id(request)));
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.setCharacterEncoding("UTF-8");
      response.getWriter().write(json.writeValueAsString(problem));
    } else {
      renderer.write(new ProblemPage(Kind.of(status)), request, response);
    }
  }

  /** What happened, for programs: in English, as all of the API. */
  static String detail(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND, METHOD_NOT_ALLOWED, GONE ->
          "There is nothing at this address, or not for this method.";
      case UNAUTHORIZED, FORBIDDEN -> "This is not open to you.";
      case NOT_ACCEPTABLE -> "There is no such shape of it; leave out the header Accept.";
      case UNSUPPORTED_MEDIA_TYPE -> "The body must be JSON, with Content-Type application/json.";
      case CONTENT_TOO_LARGE, URI_TOO_LONG, REQUEST_HEADER_FIELDS_TOO_LARGE ->
          "The request is too large.";
      case TOO_MANY_REQUESTS -> "Too many requests in a short time; Retry-After says when again.";
      default ->
          status.is5xxServerError()
              ? "Something went wrong on our side. Name the instance when you tell us."
              : "The request could not be read.";
    };
  }

  private static HttpStatus status(HttpServletRequest request) {
    HttpStatus status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? HttpStatus.resolve(code)
            : null;
    return status == null ? HttpStatus.NOT_FOUND : status;
  }

  /** The problems that have words of their own. */
  enum Kind {
    BAD_REQUEST("problem.bad-request"),
    FORBIDDEN("problem.forbidden"),
    NOT_FOUND("problem.not-found"),
    TOO_LARGE("problem.too-large"),
    TOO_MANY("problem.too-many"),
    FAULT("problem.fault");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }

    static Kind of(HttpStatus status) {
      return switch (status) {
        case FORBIDDEN, UNAUTHORIZED -> FORBIDDEN;
        case NOT_FOUND, METHOD_NOT_ALLOWED, GONE -> NOT_FOUND;
        case CONTENT_TOO_LARGE, URI_TOO_LONG, REQUEST_HEADER_FIELDS_TOO_LARGE -> TOO_LARGE;
        case TOO_MANY_REQUESTS -> TOO_MANY;
        default -> status.is5xxServerError() ? FAULT : BAD_REQUEST;
      };
    }
  }
}
