package org.caseledger.verifier.encoding;

import java.util.Base64;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Statement;

/** Base64 in its one spelling: with padding, and without bits that say nothing. */
public final class Base64Text {
    private Base64Text() {}

    /** @throws Malformed for any other spelling */
    public static byte[] decode(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // as below: it is not spelt so
        }
        throw new Malformed(Statement.NOT_BASE64, text);
    }
}
