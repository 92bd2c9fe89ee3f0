package nl.biotoop.support.importing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.biotoop.support.editing.RegisterEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Finds what the register has already: by address of the page, else by title. */
final class Duplicates {
  private final Map<String, String> byUrl = new HashMap<>();
  private final Map<String, String> byTitle = new HashMap<>();

  Duplicates(List<RegisterEntry> entries) {
    for (RegisterEntry entry : entries) {
      if (!entry.newest().withdrawn()) {
        ObjectNode record = entry.newest().record();
        url(record.path("source").path("url").asString("")).ifPresent(it -> keep(it, entry.id()));
        url(record.path("applyUrl").asString("")).ifPresent(it -> keep(it, entry.id()));
        byTitle.putIfAbsent(
            ImportField.spelled(record.path("name").path("nl").asString("")), entry.id());
      }
    }
  }

  private void keep(String url, String id) {
    byUrl.putIfAbsent(url, id);
  }

  /** The instrument that a row probably is; empty when there is none. */
  Optional<String> of(ParsedRow row) {
    return url(row.url())
        .map(byUrl::get)
        .or(() -> url(row.given().path("applyUrl").asString("")).map(byUrl::get))
        .or(() -> Optional.ofNullable(byTitle.get(ImportField.spelled(row.title()))));
  }

  /**
   * An address without what does not matter: protocol, {@code www.}, a slash at the end, the place
   * on the page, what tells where a visitor came from. Empty for the front page of a site: many
   * instruments share one.
   */
  static Optional<String> url(String written) {
    try {
      URI uri = new URI(written.strip());
      @Nullable String host = uri.getHost();
      if (host == null) {
        return Optional.empty();
      }
      String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("/+$", "");
      String query =
          uri.getRawQuery() == null
              ? ""
              : uri.getRawQuery().replaceAll("(?:^|&)utm_[^&]*", "").replaceFirst("^&", "");
      if (path.isEmpty() && query.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "")
              + path
              + (query.isEmpty() ? "" : "?" + query));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
