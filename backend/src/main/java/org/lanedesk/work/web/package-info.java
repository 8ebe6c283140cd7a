/** Uploads and downloads. */
@NullMarked
package org.lanedesk.work.web;

import org.jspecify.annotations.NullMarked;
