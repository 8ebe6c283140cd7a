/** Brands, lines, channel settings, statuses, priorities, texts, signing keys. */
@ApplicationModule(allowedDependencies = {"shared", "people", "schedule", "field"})
@NullMarked
package org.lanedesk.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
