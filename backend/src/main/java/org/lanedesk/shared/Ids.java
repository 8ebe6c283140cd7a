package org.lanedesk.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Ids that grow with time (UUIDv7, RFC 9562), so that indexes stay dense. They name things and guard nothing: no secret. */
public final class Ids {
    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochFast();
    }
}
