package nl.biotoop.identity.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import nl.biotoop.rules.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/**
 * The conversation with the sign-in service. It is asked nothing before somebody wants to sign in
 * with it; what it says of its addresses and keys is kept in memory for an hour, by each node for
 * itself.
 */
final class Issuer {
  /** The browser must be back within this. */
  static final Duration AWAY = Duration.ofMinutes(10);

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final Duration KNOWN = Duration.ofHours(1);

  /** A service that does not answer is left alone for so long: who waits for it, waits for all. */
  private static final Duration SILENT = Duration.ofSeconds(15);

  private static final Set<SignatureAlgorithm> SIGNATURES =
      Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);
  private static final Logger LOG = LoggerFactory.getLogger(Issuer.class);

  private final SignInService.Settings settings;
  private final String callback;
  private final Clock clock;
  private final JdkClientHttpRequestFactory http;
  private final AtomicReference<Instant> silentUntil = new AtomicReference<>(Instant.MIN);
  private final Cache<String, Known> known =
      Caffeine.newBuilder().expireAfterWrite(KNOWN).maximumSize(1).build();

  /**
   * The service with these settings.
   *
   * @param callback the path it sends a browser back to
   */
  Issuer(SignInService.Settings settings, String callback, Clock clock) {
    this.settings = settings;
    this.callback = callback;
    this.clock = clock;
    this.http =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(CONNECT).build());
    http.setReadTimeout(ANSWER);
  }

  private record Known(
      DefaultOAuth2AuthorizationRequestResolver departures,
      ClientRegistration registration,
      OidcAuthorizationCodeAuthenticationProvider arrivals) {}

  /** What came of an arrival. */
  sealed interface Arrival {
    /** The service vouches for somebody. */
    record Vouched(OidcUser user) implements Arrival {}

    /** It does not answer. */
    record Unreachable() implements Arrival {}

    /** What came back is not what should have; why stands in the log. */
    record Doubtful() implements Arrival {}
  }

  /** What came of wanting to leave for the service. */
  sealed interface Leaving {
    /** Go to the address, with this to bring back. */
    record Go(String address, Departure departure) implements Leaving {}

    /** It does not answer. */
    record Unreachable() implements Leaving {}
  }

  /** Prepares the way to the service. */
  Leaving leave(HttpServletRequest request, Language language, String to) {
    try {
      OAuth2AuthorizationRequest made =
          Objects.requireNonNull(known().departures.resolve(request, "oidc"));
      return new Leaving.Go(
          made.getAuthorizationRequestUri(),
          new Departure(
              Objects.requireNonNull(made.getState()),
              Objects.requireNonNull(made.<String>getAttribute(OidcParameterNames.NONCE)),
              Objects.requireNonNull(made.<String>getAttribute(PkceParameterNames.CODE_VERIFIER)),
              Objects.requireNonNull(made.getRedirectUri()),
              language,
              to,
              clock.instant().plus(AWAY)));
    } catch (RestClientException | IllegalArgumentException | IllegalStateException e) {
      LOG.warn("The sign-in service cannot be used: {}", e.getMessage());
      return new Leaving.Unreachable();
    }
  }

  /** Fetches the token for a code and checks all of it. */
  Arrival arrive(Departure departure, String code, String state) {
    try {
      Known service = known();
      OAuth2AuthorizationRequest sent =
          OAuth2AuthorizationRequest.authorizationCode()
              .authorizationUri(
                  Objects.requireNonNull(
                      service.registration.getProviderDetails().getAuthorizationUri()))
              .clientId(settings.clientId())
              .redirectUri(departure.redirect())
              .scopes(service.registration.getScopes())
              .state(departure.state())
              .attributes(
                  Map.of(
                      OidcParameterNames.NONCE, departure.nonce(),
                      PkceParameterNames.CODE_VERIFIER, departure.verifier()))
              .build();
      OAuth2AuthorizationResponse came =
          OAuth2AuthorizationResponse.success(code)
              .redirectUri(departure.redirect())
              .state(state)
              .build();
      OAuth2LoginAuthenticationToken asked =
          new OAuth2LoginAuthenticationToken(
              service.registration, new OAuth2AuthorizationExchange(sent, came));
      return service.arrivals.authenticate(asked) instanceof OAuth2LoginAuthenticationToken answered
              && answered.getPrincipal() instanceof OidcUser user
          ? new Arrival.Vouched(user)
          : new Arrival.Doubtful();
    } catch (OAuth2AuthenticationException e) {
      LOG.warn("Nobody was signed in: {}", e.getError().getErrorCode());
      return isSilence(e) ? new Arrival.Unreachable() : new Arrival.Doubtful();
    } catch (AuthenticationException e) {
      LOG.warn("Nobody was signed in: {}", e.getMessage());
      return isSilence(e) ? new Arrival.Unreachable() : new Arrival.Doubtful();
    } catch (RestClientException | IllegalArgumentException | IllegalStateException e) {
      LOG.warn("The sign-in service cannot be used: {}", e.getMessage());
      return new Arrival.Unreachable();
    }
  }

  /** Whether somewhere below lies a connection that failed. */
  private static boolean isSilence(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }

  private Known known() {
    return known.get(
        settings.issuer(),
        _ -> {
          if (clock.instant().isBefore(silentUntil.get())) {
            throw new IllegalStateException("it did not answer a moment ago");
          }
          // Until it has answered, and so also when it does not.
          silentUntil.set(clock.instant().plus(SILENT));
          Known found = discover();
          silentUntil.set(Instant.MIN);
          return found;
        });
  }

  /** What the service says of itself (OpenID Connect Discovery 1.0). */
  private Known discover() {
    RestTemplate rest = new RestTemplate(http);
    String address = settings.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration";
    Map<String, Object> said =
        Objects.requireNonNullElse(
            rest.exchange(
                    address,
                    HttpMethod.GET,
                    null,
                    new ParameterizedTypeReference<Map<String, Object>>() {})
                .getBody(),
            Map.of());
    if (!settings.issuer().equals(said.get("issuer"))) {
      throw new IllegalStateException("it calls itself " + said.get("issuer"));
    }
    if (said.get("jwks_uri") == null) {
      throw new IllegalStateException("it tells no keys");
    }
    ClientRegistration registration =
        ClientRegistrations.fromOidcConfiguration(said)
            .registrationId("oidc")
            .clientId(settings.clientId())
            .clientSecret(settings.clientSecret())
            .redirectUri((settings.site().isEmpty() ? "{baseUrl}" : settings.site()) + callback)
            .scope(List.of("openid", "email"))
            .userNameAttributeName("sub")
            .build();
    DefaultOAuth2AuthorizationRequestResolver departures =
        new DefaultOAuth2AuthorizationRequestResolver(_ -> registration, "/oidc/unused");
    departures.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    return new Known(departures, registration, arrivals(registration, rest));
  }

  private OidcAuthorizationCodeAuthenticationProvider arrivals(
      ClientRegistration registration, RestTemplate rest) {
    RestClientAuthorizationCodeTokenResponseClient tokens =
        new RestClientAuthorizationCodeTokenResponseClient();
    tokens.setRestClient(
        RestClient.builder()
            .requestFactory(http)
            .configureMessageConverters(converters ->
                converters
                    .addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    DefaultOAuth2UserService details = new DefaultOAuth2UserService();
    details.setRestOperations(rest);
    OidcUserService users = new OidcUserService();
    users.setOauth2UserService(details);
    // Some services put the e-mail address in the token, others tell it only when asked.
    users.setRetrieveUserInfo(request ->
        request.getIdToken().getEmail() == null
            && registration.getProviderDetails().getUserInfoEndpoint().getUri() != null);
    OidcAuthorizationCodeAuthenticationProvider arrivals =
        new OidcAuthorizationCodeAuthenticationProvider(tokens, users);
    JwtDecoder decoder = decoder(registration, rest);
    arrivals.setJwtDecoderFactory(_ -> decoder);
    return arrivals;
  }

  private JwtDecoder decoder(ClientRegistration registration, RestTemplate rest) {
    String keys =
        Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri(), "jwks_uri");
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(keys)
            .jwsAlgorithms(algorithms -> algorithms.addAll(SIGNATURES))
            .restOperations(rest)
            .build();
    OidcIdTokenValidator claims = new OidcIdTokenValidator(registration);
    claims.setClock(clock);
    JwtTimestampValidator times = new JwtTimestampValidator();
    times.setClock(clock);
    decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(times, claims));
    decoder.setClaimSetConverter(
        new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
    return decoder;
  }
}
