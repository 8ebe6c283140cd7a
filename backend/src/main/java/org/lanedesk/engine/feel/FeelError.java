package org.lanedesk.engine.feel;

/** An expression that cannot be read, or that was stopped at a limit. The message is for designers. */
public class FeelError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FeelError(String message) {
        super(message);
    }
}
