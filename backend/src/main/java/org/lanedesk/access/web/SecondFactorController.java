package org.lanedesk.access.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.access.SecondFactors;
import org.lanedesk.access.SignedIn;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One-time passwords beside the password. */
@RestController
@RequestMapping("/api/v1")
@Access(Right.SELF)
class SecondFactorController {
    private final SecondFactors factors;

    SecondFactorController(SecondFactors factors) {
        this.factors = factors;
    }

    record State(boolean active) {}

    /** @param uri for the QR code of an authenticator app */
    record Begun(String secret, String uri) {}

    record Code(@Nullable String code) {}

    @GetMapping("/me/second-factor")
    @Operation(summary = "Whether signing in asks me for a one-time password")
    State read(SignedIn caller) {
        return new State(factors.active(caller.actor().id()));
    }

    @PostMapping("/me/second-factor")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Begin with one-time passwords; the secret is shown once")
    Begun begin(SignedIn caller) {
        bySession(caller);
        String secret = factors.begin(caller.actor().id());
        String name = URLEncoder.encode(caller.actor().login(), StandardCharsets.UTF_8);
        return new Begun(secret, "otpauth://totp/Lanedesk:" + name + "?secret=" + secret + "&issuer=Lanedesk");
    }

    @PutMapping("/me/second-factor")
    @Operation(summary = "Confirm one-time passwords with the first code")
    State confirm(@RequestBody Code code, SignedIn caller) {
        bySession(caller);
        factors.confirm(caller.actor().id(), code.code() == null ? "" : code.code());
        return new State(true);
    }

    @DeleteMapping("/me/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign in without one-time passwords; the header X-Code brings the present one")
    void remove(
            @org.springframework.web.bind.annotation.RequestHeader(name = "X-Code", required = false) @Nullable
                    String code,
            SignedIn caller) {
        bySession(caller);
        UUID me = caller.actor().id();
        if (factors.active(me) && !factors.use(me, code == null ? "" : code)) {
            throw Problem.invalid("code", "auth.wrongCode");
        }
        factors.remove(me);
    }

    @DeleteMapping("/people/{id}/second-factor")
    @Access(Right.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take away the second factor of somebody who lost it")
    void reset(@PathVariable UUID id) {
        factors.remove(id);
    }

    private static void bySession(SignedIn caller) {
        if (caller.session() == null) {
            throw Problem.of(403, "auth.notByToken");
        }
    }
}
