/** XML files read without doctype, entities or network. */
@NamedInterface("xml")
@NullMarked
package org.lanedesk.engine.xml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
