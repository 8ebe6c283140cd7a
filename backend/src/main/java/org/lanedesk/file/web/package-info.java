/** Uploads and downloads. */
@NullMarked
package org.lanedesk.file.web;

import org.jspecify.annotations.NullMarked;
