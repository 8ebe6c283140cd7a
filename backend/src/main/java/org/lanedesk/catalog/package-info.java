/** Services, request forms, approvals and the service processes. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "ticket",
            "session",
            "people",
            "engine",
            "asset",
            "knowledge",
            "form",
            "settings",
            "schedule",
            "file"
        })
@NullMarked
package org.lanedesk.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
