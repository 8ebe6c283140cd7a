package org.lanedesk.access.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lanedesk.access.CallTokens;
import org.lanedesk.access.OidcDesk;
import org.lanedesk.access.OidcProviders;
import org.lanedesk.access.SessionCookie;
import org.lanedesk.access.SignInDesk;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Sign-in by the organisation's provider. */
@RestController
@RequestMapping("/api/v1")
class OidcController {
    private static final String COOKIE = "LANEDESK_OIDC";
    private static final String CALLBACK = "/api/v1/login/oidc/callback";
    private final OidcDesk desk;
    private final OidcProviders providers;
    private final CallTokens tokens;

    OidcController(OidcDesk desk, OidcProviders providers, CallTokens tokens) {
        this.desk = desk;
        this.providers = providers;
        this.tokens = tokens;
    }

    /** @param oidc name of the provider; missing when there is none */
    record Methods(boolean password, @Nullable String oidc) {}

    /** @param clientSecret goes in and never comes out */
    record ProviderSetting(
            @Nullable String name,
            @Nullable String issuer,
            @Nullable String clientId,
            @Nullable String clientSecret) {}

    @GetMapping("/login/methods")
    @Access(open = true)
    @Operation(summary = "How one can sign in")
    Methods methods() {
        return new Methods(
                true, providers.find().map(OidcProviders.Provider::name).orElse(null));
    }

    @GetMapping("/login/oidc")
    @Access(open = true)
    @Operation(summary = "Go to the provider to sign in")
    void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        OidcDesk.Begun begun = desk.begin(callback());
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(begun.cookie(), Duration.ofMinutes(10), request.isSecure()));
        response.sendRedirect(begun.location());
    }

    @GetMapping("/login/oidc/callback")
    @Access(open = true)
    @Operation(summary = "Back from the provider")
    void end(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            @CookieValue(name = COOKIE, required = false) @Nullable String kept,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request.isSecure()));
        try {
            SignInDesk.Opened opened = desk.end(
                    kept, state, code, callback(), request.getRemoteAddr(), request.getHeader(HttpHeaders.USER_AGENT));
            response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.of(opened.secret(), request.isSecure()));
            tokens.renew(request, response);
            response.sendRedirect("/");
        } catch (Problem refusal) {
            // a person looks at this answer, so it is the sign-in page that tells
            response.sendRedirect("/signin?refused=" + refusal.code());
        }
    }

    @GetMapping("/sign-in-provider")
    @Access(Right.ADMIN)
    @Operation(summary = "The provider that is set up, without its secret")
    ProviderSetting read() {
        return providers
                .find()
                .map(p -> new ProviderSetting(p.name(), p.issuer(), p.clientId(), null))
                .orElse(new ProviderSetting(null, null, null, null));
    }

    @PutMapping("/sign-in-provider")
    @Access(Right.ADMIN)
    @Operation(summary = "Set up the provider")
    ProviderSetting set(@RequestBody ProviderSetting wanted) {
        providers.set(new OidcProviders.Provider(
                required("name", wanted.name()),
                required("issuer", wanted.issuer()),
                required("clientId", wanted.clientId()),
                required("clientSecret", wanted.clientSecret())));
        return read();
    }

    @DeleteMapping("/sign-in-provider")
    @Access(Right.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign in by password alone again")
    void remove() {
        providers.remove();
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Problem.invalid(field, "field.required");
        }
        return value.trim();
    }

    private static String callback() {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(CALLBACK)
                .build()
                .toUriString();
    }

    private static String cookie(String value, Duration age, boolean https) {
        return ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(https)
                .sameSite("Lax")
                .path("/api/v1/login")
                .maxAge(age)
                .build()
                .toString();
    }
}
