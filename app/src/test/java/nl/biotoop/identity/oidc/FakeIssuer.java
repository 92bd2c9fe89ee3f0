package nl.biotoop.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** A sign-in service of a few lines, which can be told to lie. */
final class FakeIssuer implements AutoCloseable {
  static final String CLIENT = "biotoop";
  static final String SECRET = "een geheim van de dienst";

  /** What it does wrong. */
  enum Lie {
    NONE,
    NONCE,
    AUDIENCE,
    EXPIRED,
    NOT_YET,
    ISSUER,
    UNSIGNED,
    OTHER_KEY,
    NO_TOKEN,
    REFUSES,
    HANGS_UP,
    /** Not a lie: the address is not in the token but is told when asked. */
    ASK_FOR_IT,
    /** What is told when asked is of somebody else. */
    OF_ANOTHER
  }

  private record Grant(String challenge, String redirect, String idToken) {}

  /** Told to whoever shows the access token. */
  private final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();

  private final HttpServer server;
  private final RSAKey key = key();
  private final Map<String, Grant> grants = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();

  FakeIssuer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/.well-known/openid-configuration", this::discovery);
    server.createContext("/keys", this::keys);
    server.createContext("/token", this::token);
    server.createContext("/userinfo", this::userinfo);
    server.start();
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** How often anybody asked it anything. */
  int asked() {
    return asked.get();
  }

  /** Somebody signs in there; where the browser goes next, as path and query. */
  String signIn(String authorize, String subject, String email, boolean verified, Lie lie) {
    MultiValueMap<String, String> sent =
        UriComponentsBuilder.fromUriString(authorize).build(true).getQueryParams();
    String code = UUID.randomUUID().toString();
    String redirect = decoded(sent, "redirect_uri");
    people.put(
        "access-" + code,
        Map.of(
            "sub",
            lie == Lie.OF_ANOTHER ? "een-ander" : subject,
            "email",
            email,
            "email_verified",
            verified,
            "roles",
            List.of("administrator")));
    grants.put(
        code,
        new Grant(
            lie == Lie.REFUSES ? "anders" : decoded(sent, "code_challenge"),
            redirect,
            lie == Lie.HANGS_UP || lie == Lie.NO_TOKEN
                ? lie.name()
                : idToken(decoded(sent, "nonce"), subject, email, verified, lie)));
    return URI.create(redirect).getPath() + "?code=" + code + "&state=" + sent.getFirst("state");
  }

  private static String decoded(MultiValueMap<String, String> sent, String name) {
    return URLDecoder.decode(
        Objects.requireNonNull(sent.getFirst(name), name), StandardCharsets.UTF_8);
  }

  private String idToken(String nonce, String subject, String email, boolean verified, Lie lie) {
    Instant now = Instant.now();
    Instant from = now.plusSeconds(lie == Lie.NOT_YET ? 3_600 : lie == Lie.EXPIRED ? -7_200 : 0);
    boolean asked = lie == Lie.ASK_FOR_IT || lie == Lie.OF_ANOTHER;
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(lie == Lie.ISSUER ? "https://elders.example" : address())
            .audience(lie == Lie.AUDIENCE ? "een-ander" : CLIENT)
            .subject(subject)
            .issueTime(Date.from(from))
            .notBeforeTime(Date.from(from))
            .expirationTime(Date.from(from.plusSeconds(600)))
            .claim("nonce", lie == Lie.NONCE ? "een-andere" : nonce)
            .claim("email", asked ? null : email)
            .claim("email_verified", asked ? null : verified)
            // What nobody here may believe.
            .claim("roles", List.of("administrator", "ADMINISTRATOR"))
            .claim("groups", List.of("administrator"))
            .claim("realm_access", Map.of("roles", List.of("administrator")))
            .claim("scope", "ADMINISTRATOR")
            .build();
    if (lie == Lie.UNSIGNED) {
      return new PlainJWT(claims).serialize();
    }
    try {
      RSAKey with = lie == Lie.OTHER_KEY ? key() : key;
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      token.sign(new RSASSASigner(with));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void discovery(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        200,
        Map.of(
            "issuer",
            address(),
            "authorization_endpoint",
            address() + "/authorize",
            "token_endpoint",
            address() + "/token",
            "jwks_uri",
            address() + "/keys",
            "userinfo_endpoint",
            address() + "/userinfo",
            "response_types_supported",
            List.of("code"),
            "subject_types_supported",
            List.of("public"),
            "id_token_signing_alg_values_supported",
            List.of("RS256", "none")));
  }

  private void keys(HttpExchange exchange) throws IOException {
    answer(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject());
  }

  private void token(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    MultiValueMap<String, String> form =
        UriComponentsBuilder.fromUriString("?" + body).build(true).getQueryParams();
    Grant grant = grants.remove(decoded(form, "code"));
    String basic = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    if (grant != null && grant.idToken.equals(Lie.HANGS_UP.name())) {
      exchange.close();
    } else if (grant == null
        || !basic.startsWith("Basic ")
        || !decoded(form, "redirect_uri").equals(grant.redirect)
        || !challenge(decoded(form, "code_verifier")).equals(grant.challenge)) {
      answer(exchange, 400, Map.of("error", "invalid_grant"));
    } else if (grant.idToken.equals(Lie.NO_TOKEN.name())) {
      answer(exchange, 200, Map.of("access_token", "x", "token_type", "Bearer"));
    } else {
      answer(
          exchange,
          200,
          Map.of(
              "access_token",
              "access-" + decoded(form, "code"),
              "token_type",
              "Bearer",
              "id_token",
              grant.idToken));
    }
  }

  private void userinfo(HttpExchange exchange) throws IOException {
    String bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    Map<String, Object> person = people.remove(bearer.replaceFirst("^Bearer ", ""));
    answer(
        exchange,
        person == null ? 401 : 200,
        person == null ? Map.of("error", "invalid_token") : person);
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(HttpExchange exchange, int status, Map<String, ?> said) throws IOException {
    asked.incrementAndGet();
    byte[] json =
        JsonMapper.builder().build().writeValueAsString(said).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, json.length);
    try (var out = exchange.getResponseBody()) {
      out.write(json);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
