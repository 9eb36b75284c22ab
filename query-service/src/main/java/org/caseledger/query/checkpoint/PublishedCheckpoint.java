package org.caseledger.query.checkpoint;

import org.caseledger.tree.Checkpoint;
import org.caseledger.tree.SignedNote;
import org.caseledger.tree.TreeHead;

/**
 * A checkpoint that everybody may have.
 *
 * @param origin name of the log
 * @param note with all its signatures, as it was published
 */
public record PublishedCheckpoint(String origin, TreeHead head, String note) {
    static PublishedCheckpoint read(String note) {
        Checkpoint checkpoint = Checkpoint.read(SignedNote.read(note).text());
        return new PublishedCheckpoint(checkpoint.origin(), checkpoint.head(), note);
    }
}
