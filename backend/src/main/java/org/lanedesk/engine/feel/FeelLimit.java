package org.lanedesk.engine.feel;

/** An expression took too many steps, too much time or made too large a value. */
public final class FeelLimit extends FeelError {
    private static final long serialVersionUID = 1L;

    FeelLimit(String message) {
        super(message);
    }
}
