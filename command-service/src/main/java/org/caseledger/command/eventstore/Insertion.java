package org.caseledger.command.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * What the server said to one insert of a block.
 *
 * @param cause why, except for {@link Answer#STORED}
 */
record Insertion(Answer answer, @Nullable RuntimeException cause) {

    enum Answer {
        /** On the journals of a majority. */
        STORED,
        /** Some unique index refused it; no verdict before what it clashed with is visible by majority. */
        DUPLICATE,
        /** It is certain that this attempt stored nothing. */
        REFUSED,
        /** It may be stored, or be stored later. */
        UNKNOWN
    }

    static Insertion stored() {
        return new Insertion(Answer.STORED, null);
    }

    static Insertion duplicate(RuntimeException cause) {
        return new Insertion(Answer.DUPLICATE, cause);
    }

    static Insertion refused(RuntimeException cause) {
        return new Insertion(Answer.REFUSED, cause);
    }

    static Insertion unknown(RuntimeException cause) {
        return new Insertion(Answer.UNKNOWN, cause);
    }
}
