package nl.biotoop.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {
  /** No inline code, nothing from elsewhere, no framing. */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
          + "frame-ancestors 'none'";

  private static final String PERMISSIONS_POLICY =
      "camera=(), geolocation=(), microphone=(), payment=()";

  @Bean
  SecurityFilterChain security(HttpSecurity http) {
    CookieCsrfTokenRepository csrfTokens = new CookieCsrfTokenRepository();
    csrfTokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
    return http.authorizeHttpRequests(
            requests -> {
              requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
              for (AccessRules.Route route : AccessRules.ROUTES) {
                HttpMethod method = HttpMethod.valueOf(route.method().toUpperCase(Locale.ROOT));
                requests.requestMatchers(method, route.pattern()).permitAll();
                if (method.equals(HttpMethod.GET)) {
                  requests.requestMatchers(HttpMethod.HEAD, route.pattern()).permitAll();
                }
              }
              requests.anyRequest().denyAll();
            })
        // What is not in the table does not exist, whether or not a controller answers it.
        .exceptionHandling(refusal ->
            refusal.authenticationEntryPoint((request, response, reason) ->
                response.sendError(HttpServletResponse.SC_NOT_FOUND)))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf ->
            csrf.csrfTokenRepository(csrfTokens)
                .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                .ignoringRequestMatchers("/api/**"))
        .headers(headers ->
            headers
                .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY)))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(anonymous -> {})
        .build();
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

  /** Nobody can sign in yet; without this bean Boot invents a user and logs its password. */
  @Bean
  UserDetailsService noAccounts() {
    return name -> {
      throw new UsernameNotFoundException(name);
    };
  }
}
