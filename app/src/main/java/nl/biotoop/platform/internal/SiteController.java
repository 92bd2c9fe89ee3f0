package nl.biotoop.platform.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The addresses that programs and security researchers expect on every site. */
@RestController
class SiteController {
  private final DataSource dataSource;
  private final Clock clock;
  private final String securityContact;
  private final String version;

  SiteController(
      DataSource dataSource,
      Clock clock,
      @Value("${biotoop.security-contact:}") String securityContact,
      ObjectProvider<BuildProperties> build) {
    this.dataSource = dataSource;
    this.clock = clock;
    this.securityContact = securityContact;
    BuildProperties properties = build.getIfAvailable();
    this.version = properties == null ? "dev" : String.valueOf(properties.getVersion());
  }

  /** UP when the database answers, else 503; says nothing an attacker could use. */
  @GetMapping("/health")
  ResponseEntity<Map<String, String>> health() {
    try (Connection connection = dataSource.getConnection()) {
      boolean up = connection.isValid(2);
      return ResponseEntity.status(up ? 200 : 503)
          .body(Map.of("status", up ? "UP" : "DOWN", "version", version));
    } catch (SQLException e) {
      return ResponseEntity.status(503).body(Map.of("status", "DOWN", "version", version));
    }
  }

  /** RFC 9116; an operator sets {@code biotoop.security-contact} to a mail or web address. */
  @GetMapping(value = "/.well-known/security.txt", produces = "text/plain;charset=UTF-8")
  String securityTxt() {
    String site = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    String contact = securityContact.isBlank() ? site + "/nl/over#security" : securityContact;
    Instant expires = clock.instant().plus(Duration.ofDays(180)).truncatedTo(ChronoUnit.DAYS);
    return String.join(
        "\n",
        "Contact: " + contact,
        "Expires: " + expires,
        "Preferred-Languages: nl, en",
        "Canonical: " + site + "/.well-known/security.txt",
        "");
  }

  @GetMapping(value = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
  String robots() {
    return """
    User-agent: *
    Disallow: /nl/wegwijzer?
    Disallow: /en/wayfinder?
    Disallow: /nl/inbed/
    Disallow: /en/embed/
    Disallow: /nl/hulp/*/naar
    Disallow: /en/help/*/to
    """;
  }
}
