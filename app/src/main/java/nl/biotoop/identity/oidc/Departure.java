package nl.biotoop.identity.oidc;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.biotoop.rules.Language;

/**
 * What a browser takes along while it is away at the sign-in service, in a cookie: signed with a
 * key that every node has, so that any node can take it back, and nobody can make one.
 *
 * @param state comes back in the address
 * @param nonce comes back, hashed, in the token
 * @param verifier shows the service that whoever fetches the token is who sent the browser
 * @param redirect where the service sends the browser back to
 * @param language of the page it left from
 * @param to where to go on to; {@code ""} for the own account
 * @param expires after this it is no good
 */
record Departure(
    String state,
    String nonce,
    String verifier,
    String redirect,
    Language language,
    String to,
    Instant expires) {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int PARTS = 8;

  /** As a cookie holds it. */
  String signed(String secret) {
    String content =
        Stream.of(
                state,
                nonce,
                verifier,
                redirect,
                language.name(),
                to,
                Long.toString(expires.getEpochSecond()))
            .map(Departure::encoded)
            .collect(Collectors.joining("."));
    return content + "." + signature(content, secret);
  }

  /** What a cookie holds; empty when it was not made with this secret, or is too old. */
  static Optional<Departure> read(String cookie, String secret, Instant now) {
    int last = cookie.lastIndexOf('.');
    List<String> parts = Arrays.asList(cookie.split("\\.", -1));
    if (parts.size() != PARTS
        || !MessageDigest.isEqual(
            signature(cookie.substring(0, last), secret).getBytes(StandardCharsets.UTF_8),
            cookie.substring(last + 1).getBytes(StandardCharsets.UTF_8))) {
      return Optional.empty();
    }
    List<String> values = parts.subList(0, PARTS - 1).stream().map(Departure::decoded).toList();
    return Optional.of(
            new Departure(
                values.get(0),
                values.get(1),
                values.get(2),
                values.get(3),
                Language.valueOf(values.get(4)),
                values.get(5),
                Instant.ofEpochSecond(Long.parseLong(values.get(6)))))
        .filter(departure -> now.isBefore(departure.expires));
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String text) {
    return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
  }

  private static String signature(String content, String secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      // The name keeps this apart from anything else that is signed with the secret.
      byte[] bytes = mac.doFinal(("biotoop-departure." + content).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
