/** Conversations: sessions, participants, messages, drafts, cleaning of HTML. */
@ApplicationModule(allowedDependencies = {"shared", "people", "settings", "file", "field", "live"})
@NullMarked
package org.lanedesk.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
