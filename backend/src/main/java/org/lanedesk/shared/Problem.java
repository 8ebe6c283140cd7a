package org.lanedesk.shared;

import java.util.Arrays;
import java.util.List;

/**
 * A refusal that the caller can act on, answered as RFC 9457 problem. {@code code} names a text in {@code
 * problems.properties} (three languages) whose {0}, {1} … are {@code args}.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** One field that is wrong; {@code code} as in the problem. */
    public record FieldError(String field, String code, Object... args) {}

    private final int status;
    private final String code;
    private final transient Object[] args;
    private final transient List<FieldError> errors;

    private Problem(int status, String code, List<FieldError> errors, Object... args) {
        super(Reason.of(code, args));
        this.status = status;
        this.code = code;
        this.errors = List.copyOf(errors);
        this.args = plain(args);
    }

    /** A ticket's number is a name: the words would write its thousands apart (D23). Limits are int and stay. */
    private static Object[] plain(Object... args) {
        return Arrays.stream(args)
                .map(arg -> arg instanceof Long number ? number.toString() : arg)
                .toArray();
    }

    public static Problem of(int status, String code, Object... args) {
        return new Problem(status, code, List.of(), args);
    }

    public static Problem notFound(String what, Object id) {
        // as text: the words would write a number with its thousands apart
        return of(404, "notFound", what, String.valueOf(id));
    }

    public static Problem invalid(String field, String code, Object... args) {
        return invalid(List.of(new FieldError(field, code, args)));
    }

    public static Problem invalid(List<FieldError> errors) {
        return new Problem(422, "invalid", errors);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Object[] args() {
        return args;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
