package org.caseledger.verifier.casefile;

import java.util.List;
import org.caseledger.verifier.encoding.Utf8Text;
import org.caseledger.verifier.merkle.ConsistencyPath;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Statement;

/** The proof that the log begins with an earlier state of it: {@code from N}, {@code to M}, then hashes. */
final class ConsistencyFile {
    static final String NAME = "since.consistency";

    private ConsistencyFile() {}

    /** @throws Malformed saying which line is wrong */
    static ConsistencyPath read(byte[] bytes) {
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
