/** Texts with variables, the same in replies, rules, notices, blocks and webhooks (rows E34, E38-E41, A35). */
@NullMarked
package org.lanedesk.shared.template;

import org.jspecify.annotations.NullMarked;
