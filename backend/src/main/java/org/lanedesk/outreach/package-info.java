/** Initiative messages: outbound messages that nobody asked for. */
@ApplicationModule(allowedDependencies = {"shared", "ticket", "session", "people", "engine", "channel"})
@NullMarked
package org.lanedesk.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
