package org.caseledger.command.eventstore.pen;

import java.util.concurrent.CompletionException;
import org.caseledger.service.append.AppendConflict;
import org.caseledger.service.append.KeyAlreadyStored;
import org.caseledger.service.append.NotStored;
import org.caseledger.service.append.NotTaken;
import org.caseledger.service.append.OutcomeUnknown;

/**
 * What became of an append that was forwarded.
 *
 * @param position of its first event where it is stored
 * @param seen operation time that its sender's reads are not to go behind; 0 for none
 * @param eventId of the event that has no place, in a conflict
 * @param text why, where it is not stored
 */
record ForwardAnswer(Outcome outcome, long position, long seen, String eventId, String text) {
    /** No answer came: it may be stored, or be stored later. */
    static final ForwardAnswer UNANSWERED =
            refused(Outcome.UNANSWERED, 0, "", "no answer came from the holder of the pen");

    static final ForwardAnswer NOT_TAKEN = refused(Outcome.NOT_TAKEN, 0, "", "the holder of the pen takes nothing");

    /** In this order on the wire: new ones come last. */
    enum Outcome {
        STORED,
        CONFLICT,
        KEY_STORED,
        NOT_STORED,
        UNKNOWN,
        /** It is in no block and will be in none. */
        NOT_TAKEN,
        /** Never sent. */
        UNANSWERED
    }

    static ForwardAnswer stored(long position, long seen) {
        return new ForwardAnswer(Outcome.STORED, position, seen, "", "");
    }

    /** What it is refused for may stand where its sender has not looked yet. */
    static ForwardAnswer of(Throwable failure, long seen) {
        Throwable why = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        String text = String.valueOf(why.getMessage());
        if (why instanceof AppendConflict conflict) {
            return refused(Outcome.CONFLICT, seen, conflict.eventId(), text);
        }
        if (why instanceof KeyAlreadyStored) {
            return refused(Outcome.KEY_STORED, seen, "", text);
        }
        if (why instanceof NotTaken) {
            return refused(Outcome.NOT_TAKEN, seen, "", text);
        }
        if (why instanceof NotStored) {
            return refused(Outcome.NOT_STORED, seen, "", text);
        }
        return refused(
                Outcome.UNKNOWN, seen, "", why instanceof OutcomeUnknown ? text : "the holder of the pen failed");
    }

    private static ForwardAnswer refused(Outcome outcome, long seen, String eventId, String text) {
        return new ForwardAnswer(outcome, -1, seen, eventId, text);
    }
}
