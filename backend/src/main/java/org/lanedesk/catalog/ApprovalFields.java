package org.lanedesk.catalog;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanedesk.engine.ModelCheck;
import org.lanedesk.shared.Reason;
import org.springframework.stereotype.Component;

/** How many must approve is said so that it can be counted, before anything is published (R05). */
@Component
class ApprovalFields implements ModelCheck {
    @Override
    public @Nullable String refuses(String block, Map<String, String> fields) {
        String needed = fields.getOrDefault("approvalNeeded", "");
        boolean formula = needed.contains("${") || needed.contains("#{");
        return block.equals("findApprovers") && !formula && !FindApprovers.countable(needed)
                ? Reason.of("approval.needed", needed)
                : null;
    }
}
