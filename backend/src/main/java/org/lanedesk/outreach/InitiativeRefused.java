package org.lanedesk.outreach;

/** An initiative message cannot be sent; {@code code} is the BPMN error that a model can catch. */
public class InitiativeRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    public static final String NO_RECIPIENT = "noRecipient";
    public static final String SESSION_EXISTS = "sessionExists";
    public static final String CANNOT_INITIATE = "cannotInitiate";
    private final String code;

    InitiativeRefused(String code, String detail) {
        super(code + ": " + detail);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
