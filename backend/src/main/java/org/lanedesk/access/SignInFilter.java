package org.lanedesk.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.Problem;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who calls: a Bearer token, which must then be valid, or else the session cookie. */
final class SignInFilter extends OncePerRequestFilter {
    static final String COOKIE = "LANEDESK_SESSION";
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";
    private final SignIns signIns;
    private final ApiTokens tokens;
    private final Actors actors;
    private final Refusals refusals;

    SignInFilter(SignIns signIns, ApiTokens tokens, Actors actors, Refusals refusals) {
        this.signIns = signIns;
        this.tokens = tokens;
        this.actors = actors;
        this.refusals = refusals;
    }

    static boolean bearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && (header.regionMatches(true, 0, BEARER, 0, BEARER.length()) || basic(request));
    }

    /** Modelers that deploy know a password only; there the token is the password. */
    private static boolean basic(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null
                && request.getRequestURI().startsWith("/engine-rest/")
                && header.regionMatches(true, 0, BASIC, 0, BASIC.length());
    }

    private static String secret(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (!basic(request)) {
            return header.substring(BEARER.length()).trim();
        }
        try {
            byte[] plain =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).trim());
            String both = new String(plain, StandardCharsets.UTF_8);
            return both.substring(both.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    static @Nullable String cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE) && !cookie.getValue().isEmpty()) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (bearer(request)) {
            Optional<SignedIn> caller = byToken(request);
            if (caller.isEmpty()) {
                response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
                refusals.write(request, response, Problem.of(401, "auth.token"));
                return;
            }
            enter(caller.get());
        } else {
            bySession(request).ifPresent(SignInFilter::enter);
        }
        chain.doFilter(request, response);
    }

    private Optional<SignedIn> byToken(HttpServletRequest request) {
        return tokens.bySecret(secret(request))
                .flatMap(token -> actors.of(token.userId(), token.scopes()))
                .map(actor -> new SignedIn(reading(actor, request), null));
    }

    private Optional<SignedIn> bySession(HttpServletRequest request) {
        return Optional.ofNullable(cookie(request))
                .flatMap(signIns::bySecret)
                .flatMap(s -> actors.of(s.userId(), null).map(actor -> new SignedIn(reading(actor, request), s.id())));
    }

    private static Actor reading(Actor actor, HttpServletRequest request) {
        return UserLocale.chosen(request).map(actor::in).orElse(actor);
    }

    private static void enter(SignedIn caller) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(caller);
        SecurityContextHolder.setContext(context);
    }
}
