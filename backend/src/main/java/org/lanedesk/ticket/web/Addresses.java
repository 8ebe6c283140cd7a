package org.lanedesk.ticket.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.MailAddress;
import org.lanedesk.shared.Problem;

/** Recipients as typed by people: trimmed, each once, at most 100, each something like an address. */
final class Addresses {
    private static final int MAX = 100;

    private Addresses() {}

    static List<String> check(String field, @Nullable List<String> given) {
        if (given == null) {
            return List.of();
        }
        List<String> clean = given.stream().map(String::strip).distinct().toList();
        if (clean.size() > MAX) {
            throw Problem.invalid(field, "message.tooMany", MAX);
        }
        for (String one : clean) {
            if (!MailAddress.plausible(one)) {
                throw Problem.invalid(field, "message.badAddress", one);
            }
        }
        return clean;
    }
}
