/** Notices to people: tables D9 and D10, reminders, automatic answers, unread notices. */
@ApplicationModule(
        allowedDependencies = {"shared", "ticket", "session", "people", "engine", "channel", "outbox", "sla", "catalog"
        })
@NullMarked
package org.lanedesk.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
