package org.caseledger.verifier.evidence;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.verifier.merkle.HashValue;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Statement;

/** Lines of a file with a proof: words with a number, then hashes in Base64. */
public final class ProofLines {
    private static final Pattern NUMBER = Pattern.compile("(0|[1-9][0-9]{0,17})");

    private final Iterator<String> lines;

    public ProofLines(List<String> lines) {
        this.lines = lines.iterator();
    }

    /** Passes over a line that must stand here. */
    public void line(String expected) {
        if (!next(expected).equals(expected)) {
            throw new Malformed(Statement.PROOF_LINE, expected);
        }
    }

    /** The number that stands here behind a word. */
    public long number(String word) {
        String line = next(word + " N");
        Matcher number = NUMBER.matcher(line.startsWith(word + " ") ? line.substring(word.length() + 1) : "");
        if (!number.matches()) {
            throw new Malformed(Statement.PROOF_LINE, word + " N");
        }
        return Long.parseLong(number.group());
    }

    /** All that are left. */
    public List<HashValue> hashes() {
        List<HashValue> hashes = new ArrayList<>();
        lines.forEachRemaining(line -> hashes.add(HashValue.ofBase64(line)));
        return hashes;
    }

    private String next(String expected) {
        if (!lines.hasNext()) {
            throw new Malformed(Statement.PROOF_LINE, expected);
        }
        return lines.next();
    }
}
