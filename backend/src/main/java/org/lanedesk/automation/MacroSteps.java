package org.lanedesk.automation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.shared.Problem;

/** Steps as JSON writes them: {@code [{action, value}]}. */
final class MacroSteps {
    private MacroSteps() {}

    /** @throws Problem 422 when it is no such list */
    static List<Step> of(@Nullable Object json) {
        List<Step> steps = new ArrayList<>();
        for (Object one : json instanceof List<?> list ? list : List.of()) {
            if (!(one instanceof Map<?, ?> step) || step.get("action") == null) {
                throw Problem.invalid("steps", "field.type");
            }
            steps.add(new Step(step.get("action").toString(), step.get("value")));
        }
        return steps;
    }
}
