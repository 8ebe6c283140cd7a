package org.lanedesk.intake;

import org.jspecify.annotations.Nullable;

/** Understands the stored items of one content type. */
interface ItemReader {
    String contentType();

    /** @return what the item does; null when it cannot be read */
    @Nullable
    Effect read(byte[] raw);

    /** Runs in the transaction that finishes the item. */
    interface Effect {
        /** @param incident why routing failed at the first try; null at the first try */
        Outcome take(StoredItem item, @Nullable String incident);
    }
}
