/** Listens to ticket events and drives the process ticketLifecycle. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "ticket",
            "session",
            "routing",
            "assignment",
            "sla",
            "deferral",
            "outreach",
            "engine"
        })
@NullMarked
package org.lanedesk.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
