package nl.biotoop.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {
  /** No inline code, nothing from elsewhere, no framing. */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
          + "frame-ancestors 'none'";

  private static final String FRAMED = SecurityConfiguration.class.getName() + ".framed";

  private static final String PERMISSIONS_POLICY =
      "camera=(), geolocation=(), microphone=(), payment=()";

  @Bean
  SecurityFilterChain security(HttpSecurity http, SecurityContextRepository sessions) {
    CookieCsrfTokenRepository csrfTokens = new CookieCsrfTokenRepository();
    csrfTokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
    return http.authorizeHttpRequests(
            requests -> {
              requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
              for (AccessRules.Route route : AccessRules.ROUTES) {
                HttpMethod method = HttpMethod.valueOf(route.method().toUpperCase(Locale.ROOT));
                allow(requests.requestMatchers(method, route.pattern()), route.access());
                if (method.equals(HttpMethod.GET)) {
                  allow(requests.requestMatchers(HttpMethod.HEAD, route.pattern()), route.access());
                }
              }
              requests.anyRequest().denyAll();
            })
        .exceptionHandling(refusal ->
            refusal
                .authenticationEntryPoint(new Doorkeeper())
                .accessDeniedHandler(new Doorkeeper()))
        .securityContext(context -> context.securityContextRepository(sessions))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf ->
            csrf.csrfTokenRepository(csrfTokens)
                .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                .ignoringRequestMatchers("/api/**"))
        .headers(headers ->
            headers
                .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                .addHeaderWriter(
                    new DelegatingRequestMatcherHeaderWriter(
                        request -> !mayBeFramed(request),
                        new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY)))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY)))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(anonymous -> {})
        .build();
  }

  /**
   * Lets an answer be shown in a frame by these origins and nobody else; everything else stays as
   * strict as it was (ADR 0025).
   *
   * @param frameAncestors a source list of the content security policy, such as {@code 'self'
   *     https://www.example.nl}
   */
  static void allowFraming(
      HttpServletRequest request, HttpServletResponse response, String frameAncestors) {
    request.setAttribute(FRAMED, true);
    response.setHeader(
        "Content-Security-Policy",
        CONTENT_SECURITY_POLICY.replace(
            "frame-ancestors 'none'", "frame-ancestors " + frameAncestors));
  }

  /** Lets a page of ours show another page of ours in a frame. */
  static void allowOwnFrames(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY + "; frame-src 'self'");
  }

  private static boolean mayBeFramed(HttpServletRequest request) {
    return request.getAttribute(FRAMED) != null;
  }

  /**
   * The same headers for an answer that never passes the chain: what is refused before it still
   * must not be framed, guessed at or kept.
   */
  static void protect(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", ReferrerPolicy.NO_REFERRER.getPolicy());
    response.setHeader("Permissions-Policy", PERMISSIONS_POLICY);
    response.setHeader("Cache-Control", "no-store");
  }

  private static void allow(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizedUrl route,
      AccessRules.Access access) {
    switch (access) {
      case PUBLIC, DEMO -> route.permitAll();
      case SIGNED_IN -> route.authenticated();
      default -> route.hasAuthority(access.name());
    }
  }
}
