package nl.biotoop.platform.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a query or form that cannot be read as one (a broken percent sign, too many fields, too
 * long) before anything else looks at it: a clear page instead of a stack trace in the log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class ReadableParameters extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      request.getParameterMap();
    } catch (InvalidParameterException e) {
      response.sendError(e.getErrorCode());
      return;
    }
    chain.doFilter(request, response);
  }
}
