package org.lanedesk.shared;

import java.util.Map;

/** A call with an Idempotency-Key: what it makes is noted in the same transaction, so that no crash lies in between. */
public interface OnceOnly {
    /**
     * Notes what a repetition of the call is told when the answer itself was never sent; nothing without a key.
     *
     * @param location of what was made
     * @param facts the least that the caller needs
     */
    void made(String location, Map<String, Object> facts);
}
