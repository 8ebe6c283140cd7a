/** XML files read without doctype, entities or network. */
@NullMarked
package org.lanedesk.engine.xml;

import org.jspecify.annotations.NullMarked;
