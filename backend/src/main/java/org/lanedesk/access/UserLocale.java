package org.lanedesk.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.CurrentUser;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * The language of answers: a header {@code Accept-Language} that names just one of ours (a program's or the page's own
 * choice), else the person's setting, else the best of the browser's list, else English.
 */
final class UserLocale extends AcceptHeaderLocaleResolver {
    private static final Set<String> OURS = Set.of("en", "ru", "pl");
    private final CurrentUser user;

    UserLocale(CurrentUser user) {
        this.user = user;
        setSupportedLocales(List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"), Locale.forLanguageTag("pl")));
        setDefaultLocale(Locale.ENGLISH);
    }

    /** What a program or the page itself asks for. */
    static Optional<Locale> chosen(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Accept-Language"))
                .map(String::trim)
                .filter(OURS::contains)
                .map(Locale::forLanguageTag);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return chosen(request)
                .or(() -> user.optional().map(Actor::locale))
                .orElseGet(() -> super.resolveLocale(request));
    }
}
