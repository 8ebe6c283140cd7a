/** Where the data lies: your PostgreSQL, or a real one started beside the product. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.lanedesk.db;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
