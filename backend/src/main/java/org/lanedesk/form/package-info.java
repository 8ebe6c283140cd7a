/** form-js forms and their check on the server. */
@ApplicationModule(allowedDependencies = {"shared", "field", "engine"})
@NullMarked
package org.lanedesk.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
