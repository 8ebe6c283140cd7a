/** ModelDrafts, versions, difference, lint, cases, release, roll back. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "engine",
            "engine :: xml",
            "engine :: feel",
            "engine :: play",
            "form",
            "routing",
            "work"
        })
@NullMarked
package org.lanedesk.studio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
