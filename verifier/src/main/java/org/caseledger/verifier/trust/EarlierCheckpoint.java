package org.caseledger.verifier.trust;

import org.caseledger.verifier.merkle.ConsistencyPath;
import org.caseledger.verifier.merkle.HashValue;
import org.caseledger.verifier.note.LogCheckpoint;
import org.caseledger.verifier.report.CheckReport;
import org.caseledger.verifier.report.Remark;
import org.caseledger.verifier.report.Statement;

/** A checkpoint of the same log that whoever checks kept from before. */
public record EarlierCheckpoint(LogCheckpoint checkpoint) {

    /** Whether it is of this log, and of no more events than the checkpoint that is shown; says so where it is not. */
    public boolean isComparable(LogCheckpoint shown, CheckpointTrust trust, CheckReport report) {
        if (!trust.isOfLog(checkpoint, Remark.of(Statement.EARLIER_CHECKPOINT))) {
            return false;
        }
        if (checkpoint.size() > shown.size()) {
            report.broken(Statement.EARLIER_LARGER, checkpoint.size(), shown.size());
            return false;
        }
        return true;
    }

    /** Whether a proof is needed that the shown log begins with this one; else sizes and roots alone say so. */
    public boolean needsProof(LogCheckpoint shown) {
        return checkpoint.size() != 0 && checkpoint.size() < shown.size();
    }

    /** Checks that the shown log begins with this one, where no proof is needed. */
    public void checkWithoutProof(LogCheckpoint shown, CheckReport report) {
        say(checkpoint.size() == 0 || checkpoint.root().equals(shown.root()), report);
    }

    /** Checks that the shown log begins with this one. */
    public void check(ConsistencyPath proof, LogCheckpoint shown, CheckReport report) {
        if (proof.from() != checkpoint.size() || proof.to() != shown.size()) {
            report.broken(
                    Statement.CONSISTENCY_OF_OTHER_SIZES, proof.from(), proof.to(), checkpoint.size(), shown.size());
        } else {
            say(proof.proves(checkpoint.root(), shown.root()), report);
        }
    }

    /** Checks that this is the root over as many of the first leaves. */
    public void check(HashValue rootOfFirst, CheckReport report) {
        say(rootOfFirst.equals(checkpoint.root()), report);
    }

    private void say(boolean isBeginning, CheckReport report) {
        if (isBeginning) {
            report.holds(Statement.EARLIER_HOLDS, checkpoint.size());
        } else {
            report.broken(Statement.EARLIER_DIFFERS, checkpoint.size());
        }
    }
}
