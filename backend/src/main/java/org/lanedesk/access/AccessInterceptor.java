package org.lanedesk.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Problem;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Enforces {@link Access} on every handler of ours; one without it is refused, so that nothing is open by oversight. */
final class AccessInterceptor implements HandlerInterceptor {
    private final CurrentUser user;

    AccessInterceptor(CurrentUser user) {
        this.user = user;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // the second pass of an asynchronous call has been checked in the first
        boolean first = request.getDispatcherType() != DispatcherType.ASYNC;
        if (first && handler instanceof HandlerMethod method && ours(method)) {
            check(rule(method));
        }
        return true;
    }

    private static boolean ours(HandlerMethod method) {
        String name = method.getBeanType().getName();
        // the description of the API, the plain error page and answers to OPTIONS come with the framework and are open
        return !name.startsWith("org.springdoc.") && !name.startsWith("org.springframework.");
    }

    static @Nullable Access rule(HandlerMethod method) {
        Access own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Access.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Access.class);
    }

    private void check(@Nullable Access rule) {
        if (rule == null) {
            throw new IllegalStateException("an endpoint without @Access");
        }
        if (rule.open()) {
            return;
        }
        Actor actor = user.get();
        if (Arrays.stream(rule.value()).noneMatch(actor::may)) {
            throw Problem.of(403, "auth.forbidden");
        }
    }
}
