package org.caseledger.verifier.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Statement;

/** Text in UTF-8, of which no byte is passed over. */
public final class Utf8Text {
    private Utf8Text() {}

    /** @throws Malformed for bytes that are no UTF-8 */
    public static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Malformed(Statement.NOT_UTF8);
        }
    }
}
