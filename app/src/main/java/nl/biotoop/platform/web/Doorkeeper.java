package nl.biotoop.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * What somebody meets at a door that stays shut: who has not signed in goes to the form and comes
 * back; who may not enter is told so; what is not in the table does not exist, whether or not a
 * controller answers it.
 */
final class Doorkeeper implements AuthenticationEntryPoint, AccessDeniedHandler {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    String path = request.getRequestURI();
    if (!isListed(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      String form = Paths.of(Paths.language(path), "inloggen");
      String back = request.getMethod().equals("GET") ? path : "";
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(
          "Location",
          back.isEmpty() ? form : form + "?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    boolean known = reason instanceof CsrfException || isListed(request);
    response.sendError(known ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
  }

  private static boolean isListed(HttpServletRequest request) {
    return AccessRules.find(request.getMethod(), request.getRequestURI()).isPresent();
  }
}
