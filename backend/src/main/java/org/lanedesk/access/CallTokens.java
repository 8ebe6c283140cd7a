package org.lanedesk.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** The tokens against forged calls: a cookie that pages read and send back as a header. */
@Component
public class CallTokens {
    private final CookieCsrfTokenRepository cookies = CookieCsrfTokenRepository.withHttpOnlyFalse();

    CookieCsrfTokenRepository cookies() {
        return cookies;
    }

    /**
     * Whoever comes or goes gets another token, so that one planted or read before is worth nothing. Somebody without a
     * token has just been given one by the filter.
     */
    public void renew(HttpServletRequest request, HttpServletResponse response) {
        if (cookies.loadToken(request) != null) {
            cookies.saveToken(cookies.generateToken(request), request, response);
        }
    }
}
