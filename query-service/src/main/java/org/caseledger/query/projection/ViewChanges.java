package org.caseledger.query.projection;

import org.jspecify.annotations.Nullable;

/** What a projection may do with its view. */
@FunctionalInterface
public interface ViewChanges<V> {
    /** The event in hand changes this document. The change may be applied later than this call returns, or not at all. */
    void change(String id, Change<V> change);

    /** One event's effect on one document; a pure function. */
    @FunctionalInterface
    interface Change<V> {
        /** @param before absent if there is no such document; documents are never removed */
        V to(@Nullable V before);
    }
}
