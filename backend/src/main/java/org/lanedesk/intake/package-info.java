/** From the stored item to session and ticket, or into quarantine. */
@ApplicationModule(
        allowedDependencies = {"shared", "channel", "session", "ticket", "people", "engine", "file", "schedule", "live"
        })
@NullMarked
package org.lanedesk.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
