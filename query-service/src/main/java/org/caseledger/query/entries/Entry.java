package org.caseledger.query.entries;

import java.time.LocalDate;

/** What a view keeps of one event of a case. */
public interface Entry<E extends Entry<E>> {
    /** The day it happened. */
    LocalDate on();

    Standing standing();

    /** The same, standing otherwise. */
    E with(Standing standing);

    /**
     * The same, put right; itself where it keeps nothing of this field.
     *
     * @param field of the event
     * @param value as {@link org.caseledger.events.DetailsCorrected} spells it
     */
    E corrected(String field, String value);
}
