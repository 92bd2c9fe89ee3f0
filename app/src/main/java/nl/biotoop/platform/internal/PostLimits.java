package nl.biotoop.platform.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.biotoop.platform.web.AccessRules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps posts small, at most 64 kB each and 10 MB for a file to take in, and those that need no
 * account few: a handful a minute from one address. Colleagues who have signed in often share an
 * address, so they are not counted. The address is kept in memory for ten minutes and nowhere else.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class PostLimits extends OncePerRequestFilter {
  private static final long LARGEST_POST_BYTES = 64 * 1024;

  /** A file of ten megabytes, with the form around it. */
  private static final long LARGEST_UPLOAD_BYTES = (10L << 20) + LARGEST_POST_BYTES;

  /** A list for the register, figures, the catalogue of indicators, a map. */
  private static final Pattern UPLOADS =
      Pattern.compile(
          "/nl/beheer/(import|kaarten|cijfers/[^/]+(/overnemen)?)"
              + "|/en/manage/(import|maps|figures/[^/]+(/take-over)?)");

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterAccess(Duration.ofMinutes(10)).build();
  private final int postsPerMinute;

  PostLimits(@Value("${biotoop.posts-per-minute:10}") int postsPerMinute) {
    this.postsPerMinute = postsPerMinute;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long largest =
        UPLOADS.matcher(request.getRequestURI()).matches()
            ? LARGEST_UPLOAD_BYTES
            : LARGEST_POST_BYTES;
    if (request.getContentLengthLong() > largest) {
      response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
      return;
    }
    if (!isOpenToAll(request)) {
      chain.doFilter(request, response);
      return;
    }
    ConsumptionProbe probe =
        buckets.get(request.getRemoteAddr(), ignored -> bucket()).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean isOpenToAll(HttpServletRequest request) {
    return AccessRules.find(request.getMethod(), request.getRequestURI())
        .filter(route -> route.access() == AccessRules.Access.PUBLIC)
        .isPresent();
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit ->
            limit.capacity(postsPerMinute).refillGreedy(postsPerMinute, Duration.ofMinutes(1)))
        .build();
  }
}
