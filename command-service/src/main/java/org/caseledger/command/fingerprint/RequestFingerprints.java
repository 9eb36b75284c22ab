package org.caseledger.command.fingerprint;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Fingerprints of requests, stored with the caller's key so that its use for another request is noticed. They stay in the log for ever: without
 * a key of the ledger anybody who reads it could confirm what they guess of a request.
 */
public final class RequestFingerprints {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final @Nullable SecretKey key;

    private RequestFingerprints(@Nullable SecretKey key) {
        this.key = key;
    }

    /** @param key 32 bytes in hexadecimal digits */
    static RequestFingerprints under(String key) {
        return new RequestFingerprints(new SecretKeySpec(HexFormat.of().parseHex(key), ALGORITHM));
    }

    /** Of a demo, in which nothing is worth guessing, and of every ledger before there was a key. */
    public static RequestFingerprints withoutKey() {
        return new RequestFingerprints(null);
    }

    public byte[] of(byte[] request) {
        return key == null ? unkeyed(request) : mac(key, request);
    }

    /** What a version before has stored of it; absent where that is the same. */
    public byte @Nullable [] formerly(byte[] request) {
        return key == null ? null : unkeyed(request);
    }

    /** By which another key shows; says nothing of this one. Absent where there is none. */
    byte @Nullable [] check() {
        return key == null ? null : mac(key, "fingerprints of requests".getBytes(StandardCharsets.UTF_8));
    }

    /** That anybody can compute: half a SHA-256, beyond any chance of meeting. */
    public static byte[] unkeyed(byte[]... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                sha.update(part);
            }
            return Arrays.copyOf(sha.digest(), BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] mac(SecretKey key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(text), BYTES);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM + " for any key", e);
        }
    }
}
