package nl.biotoop.desk;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.biotoop.support.Problem;
import nl.biotoop.support.Register;
import org.springframework.web.util.UriUtils;

/**
 * What was answered in the wayfinder, as the query of its address. Anybody can send anything, so
 * only the problem and attributes of the register are kept, newly encoded; what cannot be read is
 * left out.
 *
 * @param text the query without question mark; {@code ""} when nothing was answered
 * @param problem the problem the wayfinder began with
 */
public record WayfinderQuery(String text, Optional<Problem> problem) {
  /** A query is at most this long; a longer one is left out as a whole. */
  public static final int LONGEST = 4000;

  /** Nothing answered. */
  public static final WayfinderQuery NONE = new WayfinderQuery("", Optional.empty());

  private static final String PROBLEM = "problem";

  /** Reads a query as sent by a form or a client. */
  public static WayfinderQuery read(String sent, Register register) {
    if (sent.length() > LONGEST) {
      return NONE;
    }
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String part : sent.split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        decoded(part.substring(equals + 1))
            .ifPresent(value ->
                parameters
                    .computeIfAbsent(part.substring(0, equals), _ -> new ArrayList<>())
                    .add(value));
      }
    }
    return of(parameters, register);
  }

  private static Optional<String> decoded(String encoded) {
    try {
      return Optional.of(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The part of the parameters of an address that the wayfinder knows. */
  public static WayfinderQuery of(
      Map<String, ? extends List<String>> parameters, Register register) {
    StringBuilder query = new StringBuilder();
    Optional<Problem> problem = Optional.empty();
    for (Map.Entry<String, ? extends List<String>> parameter : parameters.entrySet()) {
      String name = parameter.getKey();
      for (String value : parameter.getValue()) {
        Optional<Problem> named = name.equals(PROBLEM) ? register.problem(value) : Optional.empty();
        if (named.isPresent() || register.attributes().find(name).isPresent()) {
          problem = problem.or(() -> named);
          query
              .append(query.isEmpty() ? "" : "&")
              .append(UriUtils.encode(name, StandardCharsets.UTF_8))
              .append('=')
              .append(UriUtils.encode(value, StandardCharsets.UTF_8));
        }
      }
    }
    return query.length() > LONGEST ? NONE : new WayfinderQuery(query.toString(), problem);
  }

  /** The first theme of the problem. */
  public Optional<String> theme() {
    return problem.flatMap(one -> one.themes().stream().sorted().findFirst());
  }
}
