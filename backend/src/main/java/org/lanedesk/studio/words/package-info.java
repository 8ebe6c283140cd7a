/** The words of models and settings in each language. */
@NullMarked
package org.lanedesk.studio.words;

import org.jspecify.annotations.NullMarked;
