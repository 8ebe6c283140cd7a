package org.lanedesk.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The filter chain. Who may call an endpoint is decided by its {@code @Access} ({@link AccessInterceptor}); here it is
 * only found out who calls, and forged calls are stopped.
 */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String PAGES = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
            + "frame-src 'self' blob: data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";

    /** Each filter of the chain would be measured by itself; the request as a whole is, elsewhere. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain filterChain(
            HttpSecurity http,
            SignIns signIns,
            ApiTokens tokens,
            Actors actors,
            Refusals refusals,
            Replays replays,
            CallTokens callTokens)
            throws Exception {
        http.csrf(csrf -> csrf.spa()
                        .csrfTokenRepository(callTokens.cookies())
                        .requireCsrfProtectionMatcher(AccessConfiguration::forgeable)
                        // every call is a new sign-in to the chain: a token changed by each answer would refuse whoever
                        // clicks while the page is still loading; coming and going change it (CallTokens)
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .addFilterBefore(new SignInFilter(signIns, tokens, actors, refusals), CsrfFilter.class)
                .addFilterAfter(new IdempotencyFilter(replays, refusals), CsrfFilter.class)
                .authorizeHttpRequests(calls -> calls.requestMatchers("/actuator/health/**", "/actuator/health")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAuthority(Right.OPERATE.name())
                        .anyRequest()
                        .permitAll())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(PAGES))
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(p -> p.policy("camera=(), geolocation=(), payment=(), usb=()"))
                        .frameOptions(frame -> frame.deny()))
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, e) ->
                                refusals.write(request, response, Problem.of(401, "auth.required")))
                        .accessDeniedHandler((request, response, e) -> refusals.write(
                                request,
                                response,
                                Problem.of(
                                        403,
                                        e instanceof org.springframework.security.web.csrf.CsrfException
                                                ? "auth.csrf"
                                                : "auth.forbidden"))))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
        return http.build();
    }

    /** Only calls that carry the cookie by themselves can be forged by another site. */
    private static boolean forgeable(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod())
                && !SignInFilter.bearer(request)
                && SignInFilter.cookie(request) != null
                && !request.getRequestURI().equals("/api/v1/login");
    }
}
