package org.lanedesk.access;

import java.time.Duration;
import org.springframework.http.ResponseCookie;

/** The cookie of a session: not for scripts, not sent by other sites' forms, over https only where there is https. */
public final class SessionCookie {
    private SessionCookie() {}

    public static String of(String secret, boolean https) {
        return of(secret, SignIns.LONGEST, https);
    }

    /** @param age how long the browser keeps it; zero takes it away */
    public static String of(String secret, Duration age, boolean https) {
        return ResponseCookie.from(SignInFilter.COOKIE, secret)
                .httpOnly(true)
                .secure(https)
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build()
                .toString();
    }
}
