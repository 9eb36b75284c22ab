package org.caseledger.verifier.trust;

import java.time.Instant;
import java.util.Optional;
import org.caseledger.verifier.note.LogCheckpoint;
import org.caseledger.verifier.note.SignatureFound;
import org.caseledger.verifier.note.VerifierKey;
import org.caseledger.verifier.report.CheckReport;
import org.caseledger.verifier.report.Remark;
import org.caseledger.verifier.report.Statement;

/** Checks by whom a checkpoint is signed. */
public final class CheckpointTrust {
    private final TrustedKeys keys;
    private final CheckReport report;

    public CheckpointTrust(TrustedKeys keys, CheckReport report) {
        this.keys = keys;
        this.report = report;
    }

    /** Checks the checkpoint that comes with what is checked. */
    public void check(LogCheckpoint checkpoint) {
        if (isOfLog(checkpoint, Remark.of(Statement.THIS_CHECKPOINT))) {
            report.holds(Statement.SIGNATURE_HOLDS, keys.log().name(), checkpoint.size(), checkpoint.root());
        }
        keys.witnesses().forEach(witness -> check(witness, checkpoint));
    }

    /** Whether the key of the log signed a checkpoint; says so where it did not. */
    boolean isOfLog(LogCheckpoint checkpoint, Remark which) {
        String name = keys.log().name();
        if (!checkpoint.origin().equals(name)) {
            report.broken(Statement.ORIGIN_DIFFERS, which, checkpoint.origin(), name);
            return false;
        }
        SignatureFound found = keys.log().in(checkpoint);
        switch (found) {
            case MISSING -> report.broken(Statement.SIGNATURE_MISSING, which, name);
            case WRONG -> report.broken(Statement.SIGNATURE_WRONG, which, name);
            case GOOD -> {
                // the caller says what that means
            }
        }
        return found == SignatureFound.GOOD;
    }

    private void check(VerifierKey witness, LogCheckpoint checkpoint) {
        Optional<Instant> seen = witness.seenAt(checkpoint);
        if (seen.isPresent()) {
            report.holds(Statement.WITNESS_HOLDS, witness.name(), seen.get());
        } else if (witness.in(checkpoint) == SignatureFound.MISSING) {
            report.broken(Statement.WITNESS_MISSING, witness.name());
        } else {
            report.broken(Statement.WITNESS_WRONG, witness.name());
        }
    }
}
