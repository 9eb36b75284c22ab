package org.caseledger.local.store.index;

import java.util.List;

/** A way through a collection that meets every document a filter can match. Guarded by the collection's lock. */
public interface AccessPath {

    /** Whether it meets documents in the order that was asked for. */
    boolean sorted();

    /** At most so many positions further on the way; none at its end. */
    List<Integer> next(int atMost);
}
