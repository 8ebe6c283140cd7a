/** Full text over tickets, messages and articles. */
@ApplicationModule(allowedDependencies = {"shared", "ticket", "session", "people", "knowledge"})
@NullMarked
package org.lanedesk.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
