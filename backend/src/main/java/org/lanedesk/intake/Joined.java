package org.lanedesk.intake;

import org.lanedesk.session.Session;

/**
 * The conversation an incoming mail belongs to.
 *
 * @param token found by a signed token, not by a number in the subject
 */
record Joined(Session session, boolean token) {}
