/** Articles of the knowledge base. */
@ApplicationModule(allowedDependencies = {"shared", "people"})
@NullMarked
package org.lanedesk.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
