package org.lanedesk.automation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem;
import org.lanedesk.shared.register.Kind;
import org.lanedesk.shared.register.Register;
import org.lanedesk.shared.register.RegisterStore;
import org.springframework.stereotype.Component;

/** Kept lists of steps, done with one click to one ticket or many. */
@Component
public class Macros {
    private final Register register = Register.of("macro", "macro")
            .required("name", Kind.NAME)
            .required("steps", Kind.LIST)
            .field("position", Kind.INT)
            .orderedBy("t.position, t.key");
    private final RegisterStore store;
    private final Steps steps;

    Macros(RegisterStore store, Steps steps) {
        this.store = store;
        this.steps = steps;
    }

    public Register register() {
        return register;
    }

    /** @throws Problem 422 naming each step that cannot be done */
    public Map<String, Object> create(Map<String, Object> body) {
        steps.check(MacroSteps.of(body.get("steps")));
        return store.create(register, body);
    }

    public Map<String, Object> edit(String key, @Nullable String ifMatch, Map<String, Object> patch) {
        Map<String, Object> after = new HashMap<>(patch);
        if (after.containsKey("steps")) {
            steps.check(MacroSteps.of(after.get("steps")));
        }
        return store.edit(register, key, ifMatch, patch);
    }

    /** @throws Problem 404 when there is none in use */
    public List<Step> steps(String key) {
        Map<String, Object> macro = store.get(register, key);
        if (Boolean.TRUE.equals(macro.get("archived"))) {
            throw Problem.notFound("macro", key);
        }
        return MacroSteps.of(macro.get("steps"));
    }
}
