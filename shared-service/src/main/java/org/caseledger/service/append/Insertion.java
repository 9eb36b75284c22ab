package org.caseledger.service.append;

import org.jspecify.annotations.Nullable;

/**
 * What the server said to one insert of a block.
 *
 * @param cause why, except for {@link Answer#STORED}
 */
public record Insertion(Answer answer, @Nullable RuntimeException cause) {

    public enum Answer {
        /** On the journals of a majority. */
        STORED,
        /** Some unique index refused it; no verdict before what it clashed with is visible by majority. */
        DUPLICATE,
        /** It is certain that this attempt stored nothing. */
        REFUSED,
        /** It may be stored, or be stored later. */
        UNKNOWN
    }

    public static Insertion stored() {
        return new Insertion(Answer.STORED, null);
    }

    public static Insertion duplicate(RuntimeException cause) {
        return new Insertion(Answer.DUPLICATE, cause);
    }

    public static Insertion refused(RuntimeException cause) {
        return new Insertion(Answer.REFUSED, cause);
    }

    public static Insertion unknown(RuntimeException cause) {
        return new Insertion(Answer.UNKNOWN, cause);
    }
}
