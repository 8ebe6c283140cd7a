/** The sample desk "Northwind Services": loaded into an empty embedded desk, removed with one call. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "schedule",
            "access",
            "settings",
            "session",
            "channel",
            "ticket",
            "intake",
            "engine",
            "catalog",
            "knowledge"
        })
@NullMarked
package org.lanedesk.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
