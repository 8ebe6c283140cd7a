/** Users, agents, contacts, companies, groups, roles and presence. */
@ApplicationModule(allowedDependencies = {"shared", "work"})
@NullMarked
package org.lanedesk.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
