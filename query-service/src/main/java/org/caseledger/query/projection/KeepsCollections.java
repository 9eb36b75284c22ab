package org.caseledger.query.projection;

import java.util.Collection;

/** Keeps collections of its own in the database of the views. */
public interface KeepsCollections {
    Collection<String> collections();
}
