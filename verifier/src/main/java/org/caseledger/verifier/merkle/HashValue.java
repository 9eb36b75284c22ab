package org.caseledger.verifier.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.caseledger.verifier.encoding.Base64Text;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Statement;

/** The 32 bytes of a SHA-256. */
public final class HashValue {
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private HashValue(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws Malformed for another number of bytes */
    public static HashValue of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new Malformed(Statement.HASH_LENGTH, bytes.length);
        }
        return new HashValue(bytes.clone());
    }

    /** @throws Malformed for what is not 32 bytes in Base64 */
    public static HashValue ofBase64(String text) {
        return of(Base64Text.decode(text));
    }

    /** Of these bytes, one after another. */
    public static HashValue over(byte[]... parts) {
        MessageDigest digest = newDigest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return new HashValue(digest.digest());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HashValue hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** In hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
