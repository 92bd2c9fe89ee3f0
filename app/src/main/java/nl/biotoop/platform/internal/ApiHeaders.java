package nl.biotoop.platform.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.biotoop.platform.ApiCodes;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Every answer of the API tells its version, also one that refuses (NL API Design Rules, {@code
 * /core/version-header}); pages of other sites may read what is open to all. A question is behind a
 * private link, and stays closed to them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class ApiHeaders extends OncePerRequestFilter {
  private static final String API = "/api/";
  private static final String QUESTIONS = "/api/v1/questions";

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith(API);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(ApiCodes.VERSION_HEADER, ApiCodes.VERSION);
    if (!request.getRequestURI().startsWith(QUESTIONS)) {
      response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }
    chain.doFilter(request, response);
  }
}
