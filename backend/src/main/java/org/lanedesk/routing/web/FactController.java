package org.lanedesk.routing.web;

import io.swagger.v3.oas.annotations.Operation;
import org.lanedesk.routing.RuleColumn;
import org.lanedesk.routing.RuleColumns;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Right;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one catalogue of facts, and what rules can do. */
@RestController
@RequestMapping("/api/v1")
@Access({Right.RULES_READ, Right.DESIGN})
class FactController {
    private final RuleColumns columns;

    FactController(RuleColumns columns) {
        this.columns = columns;
    }

    @GetMapping("/facts")
    @Operation(summary = "Facts that conditions, expressions and templates can ask for")
    Page<RuleColumn> facts() {
        return Page.all(columns.facts());
    }

    @GetMapping("/rule-actions")
    @Operation(summary = "Actions that a rule can take")
    Page<RuleColumn> actions() {
        return Page.all(columns.actions());
    }
}
