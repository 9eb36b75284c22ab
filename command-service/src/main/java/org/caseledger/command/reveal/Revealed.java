package org.caseledger.command.reveal;

import java.util.List;
import java.util.UUID;

/**
 * What was asked for, as it counts now: of who she is what was recorded last, of notes all that were not retracted.
 *
 * @param entries none where nothing of these kinds is kept
 */
public record Revealed(UUID caseId, List<RevealedEntry> entries) {
    public Revealed {
        entries = List.copyOf(entries);
    }
}
