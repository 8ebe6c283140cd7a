package org.lanedesk.access.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lanedesk.access.CallTokens;
import org.lanedesk.access.Me;
import org.lanedesk.access.SessionCookie;
import org.lanedesk.access.SignInDesk;
import org.lanedesk.access.SignIns;
import org.lanedesk.access.SignedIn;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** In and out. */
@RestController
@RequestMapping("/api/v1")
class SignInController {
    private final SignInDesk desk;
    private final SignIns signIns;
    private final CallTokens tokens;
    private final Me me;

    SignInController(SignInDesk desk, SignIns signIns, CallTokens tokens, Me me) {
        this.desk = desk;
        this.signIns = signIns;
        this.tokens = tokens;
        this.me = me;
    }

    /** @param code the one-time password, when the answer was that one is needed */
    record Credentials(
            @Nullable String login,
            @Nullable String password,
            @Nullable String code) {}

    @PostMapping("/login")
    @Access(open = true)
    @Operation(summary = "Sign in; answers like GET /me and sets the session cookie")
    Me.View login(@RequestBody Credentials given, HttpServletRequest request, HttpServletResponse response) {
        String login = given.login();
        String password = given.password();
        if (login == null || login.isBlank()) {
            throw Problem.invalid("login", "field.required");
        }
        if (password == null || password.isEmpty()) {
            throw Problem.invalid("password", "field.required");
        }
        SignInDesk.Opened opened = desk.signIn(
                login, password, given.code(), request.getRemoteAddr(), request.getHeader(HttpHeaders.USER_AGENT));
        // headers of a ResponseEntity would replace the cookie of the CSRF token
        response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.of(opened.secret(), request.isSecure()));
        tokens.renew(request, response);
        return me.of(opened.actor());
    }

    @PostMapping("/logout")
    @Access(Right.SELF)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End this session")
    void logout(SignedIn caller, HttpServletRequest request, HttpServletResponse response) {
        if (caller.session() != null) {
            signIns.end(caller.actor().id(), caller.session());
        }
        response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.of("", Duration.ZERO, request.isSecure()));
        tokens.renew(request, response);
    }
}
