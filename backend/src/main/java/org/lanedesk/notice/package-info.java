/** Notices to people: tables D10 and D15, reminders, mentions. */
@ApplicationModule(allowedDependencies = {"shared", "ticket", "session", "people", "engine", "channel", "outbox"})
@NullMarked
package org.lanedesk.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
