package org.caseledger.benchmarks.history;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A command from being sent to what its caller was told.
 *
 * @param told absent where the process died before
 * @param sentAt place of the sending in the history of its process
 * @param toldAt place of the answer there; after everything if there is none
 */
record SentCommand(Sent sent, @Nullable Told told, int sentAt, int toldAt) {

    String name() {
        return sent.writer() + "/" + sent.op();
    }

    /** A caller that died with its process knows no more than one who was told so. */
    Answer answer() {
        return told == null ? Answer.UNKNOWN : told.answer();
    }

    Set<UUID> ids() {
        return sent.events().stream().map(SentEvent::id).collect(Collectors.toSet());
    }

    Set<String> aggregates() {
        return sent.events().stream().map(SentEvent::aggregate).collect(Collectors.toSet());
    }

    /** Whether both may have waited in the same process at one time. */
    boolean overlaps(SentCommand other) {
        return sent.writer().equals(other.sent.writer()) && sentAt < other.toldAt && other.sentAt < toldAt;
    }
}
