package org.caseledger.verifier.casefile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.caseledger.verifier.encoding.Utf8Text;
import org.caseledger.verifier.evidence.ProofLines;
import org.caseledger.verifier.merkle.InclusionPath;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Statement;

/**
 * A proof that an entry stands in a log, as C2SP {@code tlog-proof} writes it.
 *
 * @param checkpoint of which it is, as bytes
 */
record InclusionFile(InclusionPath path, byte[] checkpoint) {
    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";

    /** @throws Malformed saying which line is wrong */
    static InclusionFile read(byte[] bytes) {
        String text = Utf8Text.decode(bytes);
        int emptyLine = text.indexOf("\n\n");
        if (emptyLine < 0) {
            throw new Malformed(Statement.PROOF_WITHOUT_CHECKPOINT);
        }
        ProofLines lines = new ProofLines(List.of(text.substring(0, emptyLine).split("\n", -1)));
        lines.line(FIRST_LINE);
        long index = lines.number("index");
        return new InclusionFile(
                new InclusionPath(index, lines.hashes()),
                text.substring(emptyLine + 2).getBytes(StandardCharsets.UTF_8));
    }
}
