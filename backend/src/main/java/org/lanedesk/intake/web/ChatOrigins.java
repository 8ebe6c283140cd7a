package org.lanedesk.intake.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import org.lanedesk.channel.Channels;
import org.lanedesk.shared.Problem;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Lets other sites embed a web chat, without cookies: all of them, or those that the channel's setting {@code origins}
 * names ({@code https://shop.example}). Stands before the sign-in, which knows nothing of other sites.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class ChatOrigins extends OncePerRequestFilter {
    private static final String CHAT = "/api/v1/chat/";
    private final Channels channels;
    private final HandlerExceptionResolver refusals;

    ChatOrigins(Channels channels, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals) {
        this.channels = channels;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(CHAT) || !CorsUtils.isCorsRequest(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader("Origin");
        response.addHeader("Vary", "Origin");
        if (!allowed(key(request), origin)) {
            refusals.resolveException(request, response, null, Problem.of(403, "chat.origin", origin));
            return;
        }
        response.setHeader("Access-Control-Allow-Origin", origin);
        if (CorsUtils.isPreFlightRequest(request)) {
            response.setHeader("Access-Control-Allow-Methods", "GET, POST");
            response.setHeader(
                    "Access-Control-Allow-Headers", "Content-Type, Chat-Token, Idempotency-Key, Last-Event-ID");
            response.setHeader("Access-Control-Max-Age", "3600");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean allowed(String key, String origin) {
        return channels.find(key)
                .map(c -> !(c.settings().get("origins") instanceof Collection<?> only)
                        || only.isEmpty()
                        || only.contains(origin))
                .orElse(true);
    }

    private static String key(HttpServletRequest request) {
        String rest = request.getRequestURI().substring(CHAT.length());
        int slash = rest.indexOf('/');
        return slash < 0 ? rest : rest.substring(0, slash);
    }
}
