package org.caseledger.verifier.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseledger.verifier.encoding.Base64Text;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Statement;

/**
 * One signature of a note, as C2SP {@code signed-note} writes it.
 *
 * @param name of the key
 * @param keyId that tells keys of one name apart
 */
record NoteLine(String name, int keyId, byte[] signature) {
    private static final Pattern LINE = Pattern.compile("\u2014 ([^\\s+]+) (\\S+)");

    /** @throws Malformed for what is no such line */
    static NoteLine read(String line) {
        Matcher matched = LINE.matcher(line);
        if (!matched.matches()) {
            throw new Malformed(Statement.NOTE_LINE, line);
        }
        byte[] bytes = Base64Text.decode(matched.group(2));
        if (bytes.length <= Integer.BYTES) {
            throw new Malformed(Statement.NOTE_LINE, line);
        }
        return new NoteLine(
                matched.group(1),
                ByteBuffer.wrap(bytes).getInt(),
                Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
    }
}
