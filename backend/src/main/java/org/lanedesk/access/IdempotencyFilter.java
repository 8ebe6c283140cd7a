package org.lanedesk.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.lanedesk.shared.Problem;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Does a POST with an {@code Idempotency-Key} once per person, path and key: a repetition gets the first answer, one at
 * the same moment waits for it, another body under the same key is refused.
 */
final class IdempotencyFilter extends OncePerRequestFilter {
    private static final int LONGEST = 200;
    private static final long WAIT_MS = 10_000;
    private final Replays replays;
    private final Refusals refusals;

    IdempotencyFilter(Replays replays, Refusals refusals) {
        this.replays = replays;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // a token's secret must not be kept, and a sign-in is no creation
        return !request.getMethod().equals("POST")
                || request.getHeader("Idempotency-Key") == null
                || request.getRequestURI().equals("/api/v1/login")
                || request.getRequestURI().equals("/api/v1/tokens")
                // many visitors may share an address: a chat knows them, and their repetitions, by their tokens
                || request.getRequestURI().startsWith("/api/v1/chat/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = request.getHeader("Idempotency-Key").trim();
        if (name.isEmpty() || name.length() > LONGEST) {
            refusals.write(request, response, Problem.of(400, "idempotency.key", LONGEST));
            return;
        }
        KeptBody kept = new KeptBody(request);
        String hash = Secrets.hash(kept.bytes());
        Replays.Key key = new Replays.Key(who(request), path(request), name);
        if (replays.begin(key, hash)) {
            perform(key, hash, kept, response, chain);
        } else {
            repeat(key, hash, request, response);
        }
    }

    private void perform(
            Replays.Key key, String hash, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        boolean done = false;
        replays.serve(key);
        try {
            chain.doFilter(request, answer);
            done = answer.getStatus() >= 200 && answer.getStatus() < 300;
            if (done) {
                replays.done(
                        key,
                        new Replays.Stored(
                                hash,
                                true,
                                answer.getStatus(),
                                answer.getContentType(),
                                answer.getHeader("Location"),
                                answer.getHeader("ETag"),
                                answer.getContentAsByteArray()));
            }
        } finally {
            replays.serve(null);
            if (!done) {
                replays.forget(key);
            }
            answer.copyBodyToResponse();
        }
    }

    private void repeat(Replays.Key key, String hash, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Replays.Stored> first = await(key);
        if (first.isEmpty() || !first.get().done()) {
            refusals.write(request, response, Problem.of(409, "idempotency.running"));
        } else if (!first.get().bodyHash().equals(hash)) {
            refusals.write(request, response, Problem.of(422, "idempotency.otherBody"));
        } else {
            replay(first.get(), response);
        }
    }

    private Optional<Replays.Stored> await(Replays.Key key) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WAIT_MS);
        Optional<Replays.Stored> first = replays.find(key);
        while (first.isPresent() && !first.get().done() && System.nanoTime() < end) {
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            first = replays.find(key);
        }
        return first;
    }

    private static void replay(Replays.Stored first, HttpServletResponse response) throws IOException {
        response.setStatus(first.status());
        response.setHeader("Idempotency-Replayed", "true");
        if (first.contentType() != null) {
            response.setContentType(first.contentType());
        }
        if (first.location() != null) {
            response.setHeader("Location", first.location());
        }
        if (first.etag() != null) {
            response.setHeader("ETag", first.etag());
        }
        byte[] body = first.body();
        if (body != null) {
            response.getOutputStream().write(body);
        }
    }

    private static String path(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static String who(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn caller
                ? caller.actor().id().toString()
                : "anonymous " + request.getRemoteAddr();
    }
}
