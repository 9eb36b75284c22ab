package org.caseledger.command.sealing;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Derives keys of 256 bits from a secret, as RFC 5869 says. */
final class Hkdf {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private Hkdf() {}

    /** The first 32 bytes, which are one block: more are never asked for. */
    static SecretKey sha256(byte[] secret, byte[] salt, byte[] info) {
        Mac extract = mac(salt.length == 0 ? new byte[BYTES] : salt);
        Mac expand = mac(extract.doFinal(secret));
        expand.update(info);
        expand.update((byte) 1);
        return new SecretKeySpec(expand.doFinal(), ALGORITHM);
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM + " for any key", e);
        }
    }
}
