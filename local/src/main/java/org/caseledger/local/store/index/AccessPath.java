package org.caseledger.local.store.index;

import java.util.List;

/** A way through a collection that meets every document a filter can match. Guarded by the collection's lock. */
public interface AccessPath {

    /** Whether it meets documents in the order that was asked for. */
    boolean sorted();

    /** Whether every document it meets matches the filter, so that none needs to be looked into. */
    boolean exact();

    /** At most so many positions further on the way; none at its end. */
    List<Integer> next(int atMost);
}
