package org.lanedesk.access.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lanedesk.access.ApiToken;
import org.lanedesk.access.ApiTokens;
import org.lanedesk.access.SignedIn;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Audited;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.Right;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keys for programs. */
@RestController
@RequestMapping("/api/v1/tokens")
@Access(Right.SELF)
class TokenController {
    private final ApiTokens tokens;
    private final ApplicationEventPublisher events;

    TokenController(ApiTokens tokens, ApplicationEventPublisher events) {
        this.tokens = tokens;
        this.events = events;
    }

    /** @param scopes names of rights; the token can do what both they and its owner's rights allow */
    record NewToken(
            @Nullable String name,
            @Nullable Set<Right> scopes,
            @Nullable Instant expiresAt) {}

    /** @param token the secret; shown in this answer and never again */
    record MadeToken(
            UUID id,
            String name,
            String token,
            Set<Right> scopes,
            Instant createdAt,
            @Nullable Instant expiresAt) {}

    @PostMapping
    @Transactional
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make a token; its secret is shown once")
    public MadeToken make(@RequestBody NewToken wanted, SignedIn caller) {
        String name = wanted.name();
        if (name == null || name.isBlank()) {
            throw Problem.invalid("name", "field.required");
        }
        if (wanted.expiresAt() != null && wanted.expiresAt().isBefore(Instant.now())) {
            throw Problem.invalid("expiresAt", "auth.past");
        }
        Set<Right> scopes = new TreeSet<>(wanted.scopes() == null ? Set.of() : wanted.scopes());
        for (Right scope : scopes) {
            if (!caller.actor().may(scope)) {
                throw Problem.invalid("scopes", "auth.scope", scope);
            }
        }
        scopes.add(Right.SELF);
        ApiTokens.Made made = tokens.add(caller.actor().id(), name.trim(), scopes, wanted.expiresAt());
        ApiToken token = made.token();
        events.publishEvent(
                Audited.of("token.made", "token " + token.id(), Map.of(), Map.of("name", name, "scopes", scopes)));
        return new MadeToken(
                token.id(), token.name(), made.secret(), token.scopes(), token.createdAt(), token.expiresAt());
    }

    @GetMapping
    @Operation(summary = "My tokens, without their secrets")
    Page<ApiToken> list(SignedIn caller) {
        return Page.all(tokens.ofUser(caller.actor().id()));
    }

    @DeleteMapping("/{id}")
    @Transactional
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke one of my tokens")
    public void revoke(@PathVariable UUID id, SignedIn caller) {
        if (!tokens.revoke(caller.actor().id(), id)) {
            throw Problem.notFound("token", id);
        }
        events.publishEvent(Audited.of("token.revoked", "token " + id));
    }
}
