package nl.biotoop.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request a correlation id and logs one line for it: method, path, status, time. Never
 * the query (it holds answers), never the address of the visitor.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestTrace extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger("nl.biotoop.request");
  private static final String HEADER = "X-Request-Id";
  private static final String ATTRIBUTE = RequestTrace.class.getName();
  private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9-]{8,64}");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String given = request.getHeader(HEADER);
    String id =
        given != null && ACCEPTED.matcher(given).matches() ? given : UUID.randomUUID().toString();
    request.setAttribute(ATTRIBUTE, id);
    response.setHeader(HEADER, id);
    long start = System.nanoTime();
    try (var _ = MDC.putCloseable("requestId", id)) {
      chain.doFilter(request, response);
      if (LOG.isDebugEnabled()) {
        LOG.debug(
            "{} {} {} {} ms",
            request.getMethod(),
            withoutControls(request.getRequestURI()),
            response.getStatus(),
            (System.nanoTime() - start) / 1_000_000);
      }
    }
  }

  static String id(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "";
  }

  /** The path the visitor asked for, also while the container shows a problem page for it. */
  static String originalPath(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
        ? path
        : request.getRequestURI();
  }

  private static String withoutControls(String path) {
    return path.replaceAll("\\p{Cntrl}", "_");
  }
}
