package org.caseledger.verifier.evidence;

import java.nio.file.Path;
import java.util.List;
import org.caseledger.verifier.encoding.Utf8Text;
import org.caseledger.verifier.merkle.ConsistencyPath;
import org.caseledger.verifier.note.LogCheckpoint;
import org.caseledger.verifier.report.CheckReport;
import org.caseledger.verifier.report.InputRefused;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Statement;
import org.caseledger.verifier.trust.EarlierCheckpoint;

/** The proof that the log begins with an earlier state of it: {@code from N}, {@code to M}, then hashes. */
public final class ConsistencyFile {
    public static final String NAME = "since.consistency";

    private ConsistencyFile() {}

    /** @throws InputRefused where the proof that the log begins with an earlier state is needed and not there */
    public static void require(EarlierCheckpoint since, EvidenceZip zip, LogCheckpoint checkpoint, Path file) {
        if (since.needsProof(checkpoint) && !zip.has(NAME)) {
            throw new InputRefused(
                    Statement.ZIP_WITHOUT_CONSISTENCY, file, since.checkpoint().size());
        }
    }

    /** Checks that the log begins with an earlier state of it, by the proof where one is needed. */
    public static void check(EarlierCheckpoint since, EvidenceZip zip, LogCheckpoint checkpoint, CheckReport report) {
        if (!since.needsProof(checkpoint)) {
            since.checkWithoutProof(checkpoint, report);
            return;
        }
        try {
            since.check(read(zip.read(NAME)), checkpoint, report);
        } catch (Malformed e) {
            report.broken(Statement.CONSISTENCY_MALFORMED, e.remark());
        }
    }

    /** @throws Malformed saying which line is wrong */
    public static ConsistencyPath read(byte[] bytes) {
        String text = Utf8Text.decode(bytes);
        if (!text.endsWith("\n")) {
            throw new Malformed(Statement.PROOF_ENDS);
        }
        ProofLines lines =
                new ProofLines(List.of(text.substring(0, text.length() - 1).split("\n", -1)));
        long from = lines.number("from");
        long to = lines.number("to");
        return new ConsistencyPath(from, to, lines.hashes());
    }
}
