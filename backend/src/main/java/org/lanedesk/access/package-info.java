/** Sign-in, tokens, rights; tells who the current user is. */
@ApplicationModule(allowedDependencies = {"shared", "people"})
@NullMarked
package org.lanedesk.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
