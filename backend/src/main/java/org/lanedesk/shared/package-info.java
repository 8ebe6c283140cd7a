/** Words and tools that every module may use: ids, clock, pages, problem answers, localized text, the acting person, rights. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.lanedesk.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
