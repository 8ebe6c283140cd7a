package org.lanedesk.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lanedesk.shared.DomainClock;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says in every answer of the API what time it is here: pages reckon due times by it, not by their computer's clock,
 * which is often wrong.
 */
@Component
class ServerTimeFilter extends OncePerRequestFilter {
    private static final String HEADER = "Lanedesk-Now";
    private final DomainClock clock;

    ServerTimeFilter(DomainClock clock) {
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/v1/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HEADER, clock.instant().toString());
        chain.doFilter(request, response);
    }
}
