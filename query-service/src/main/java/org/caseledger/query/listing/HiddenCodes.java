package org.caseledger.query.listing;

import java.util.AbstractList;
import org.jspecify.annotations.Nullable;

/** Codes that the reader may not know: left out of an answer, which an empty list would not be. */
public final class HiddenCodes<C> extends AbstractList<C> {
    @Override
    public C get(int index) {
        throw new IndexOutOfBoundsException(index);
    }

    @Override
    public int size() {
        return 0;
    }

    /** Equals what is left out, as Jackson asks of a filter of values. */
    public static final class LeftOut {
        @Override
        public boolean equals(@Nullable Object value) {
            return value instanceof HiddenCodes;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }
}
