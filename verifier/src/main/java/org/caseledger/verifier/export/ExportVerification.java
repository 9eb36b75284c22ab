package org.caseledger.verifier.export;

import java.nio.file.Path;
import org.caseledger.verifier.note.LogCheckpoint;
import org.caseledger.verifier.report.CheckReport;
import org.caseledger.verifier.report.InputRefused;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Statement;
import org.caseledger.verifier.trust.CheckpointTrust;
import org.caseledger.verifier.trust.EarlierCheckpoint;
import org.caseledger.verifier.trust.TrustedKeys;
import org.caseledger.verifier.trust.UnseenTampering;
import org.jspecify.annotations.Nullable;

/** Checks the export of a whole log, in one pass over its entries. */
public final class ExportVerification {
    private final TrustedKeys keys;
    private final @Nullable EarlierCheckpoint earlier;
    private final CheckReport report;

    public ExportVerification(TrustedKeys keys, @Nullable EarlierCheckpoint earlier, CheckReport report) {
        this.keys = keys;
        this.earlier = earlier;
        this.report = report;
    }

    /** @throws InputRefused for what is no export */
    public void check(Path root) {
        ExportFolder folder = ExportFolder.open(root);
        LogCheckpoint checkpoint = checkpoint(folder, root);
        report.reads(Statement.READS_EXPORT, root, checkpoint.size());
        CheckpointTrust trust = new CheckpointTrust(keys, report);
        trust.check(checkpoint);
        boolean isComparable = earlier != null && earlier.isComparable(checkpoint, trust, report);
        new ExportWalk(folder, checkpoint, isComparable ? earlier : null, report).check();
        report.unseen(Statement.UNSEEN_CONTENTS);
        UnseenTampering.tell(report, keys, earlier);
    }

    private static LogCheckpoint checkpoint(ExportFolder folder, Path root) {
        try {
            return LogCheckpoint.read(folder.checkpoint());
        } catch (Malformed e) {
            throw new InputRefused(Statement.CHECKPOINT_UNREADABLE, root.resolve(ExportFolder.CHECKPOINT), e.remark());
        }
    }
}
