package org.lanedesk.routing.web;

import org.lanedesk.routing.DecisionLog;
import org.lanedesk.routing.FactLabels;
import org.lanedesk.routing.LoggedDecision;
import org.lanedesk.shared.Access;
import org.lanedesk.shared.Actor;
import org.lanedesk.shared.CurrentUser;
import org.lanedesk.shared.Page;
import org.lanedesk.shared.Reach;
import org.lanedesk.shared.Right;
import org.lanedesk.shared.Visibility;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why a ticket is where it is: every table that decided about it, with the rows that did not fire too. */
@RestController
@RequestMapping("/api/v1/tickets/{number}/decisions")
@Access(Right.DESK)
class DecisionController {
    private final DecisionLog log;
    private final Visibility visibility;
    private final CurrentUser user;
    private final FactLabels labels;

    DecisionController(DecisionLog log, Visibility visibility, CurrentUser user, FactLabels labels) {
        this.labels = labels;
        this.log = log;
        this.visibility = visibility;
        this.user = user;
    }

    @GetMapping
    Page<LoggedDecision> list(@PathVariable long number) {
        Actor reader = user.get();
        visibility.require(reader, number, Reach.READ);
        return Page.all(labels.in(LocaleContextHolder.getLocale(), log.of(number)));
    }
}
