package org.caseledger.verifier.evidence;

import java.nio.file.Path;
import org.caseledger.verifier.note.LogCheckpoint;
import org.caseledger.verifier.report.InputRefused;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Statement;

/** The checkpoint that lies in a zip beside what it proves. */
public final class CarriedCheckpoint {
    private static final String NAME = "checkpoint";

    private CarriedCheckpoint() {}

    /** @throws InputRefused where there is none that can be read */
    public static LogCheckpoint read(EvidenceZip zip, Path file) {
        try {
            return LogCheckpoint.read(zip.read(NAME));
        } catch (Malformed e) {
            throw new InputRefused(Statement.CHECKPOINT_UNREADABLE, file + ": " + NAME, e.remark());
        }
    }
}
