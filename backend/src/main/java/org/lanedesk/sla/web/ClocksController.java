package org.lanedesk.sla.web;

import org.lanedesk.shared.Access;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.Visibility;
import org.lanedesk.sla.ClockReport;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The clocks of a ticket with their proof. */
@RestController
@RequestMapping("/api/v1/tickets/{number}/clocks")
@Access(Right.DESK)
class ClocksController {
    private final ClockReport report;
    private final Visibility visibility;
    private final CurrentUser user;

    ClocksController(ClockReport report, Visibility visibility, CurrentUser user) {
        this.report = report;
        this.visibility = visibility;
        this.user = user;
    }

    @GetMapping
    Page<ClockReport.Entry> clocks(@PathVariable long number) {
        visibility.require(user.get(), number, Reach.READ);
        return Page.all(report.of(number));
    }
}
