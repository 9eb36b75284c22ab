package org.caseledger.eventlog;

import java.security.SecureRandom;

/**
 * A command that came with its caller's key, so that sending it again stores nothing twice.
 *
 * @param key 16 bytes of SHA-256 over caller and key; random where the block has no keyed command
 * @param fingerprint 16 bytes of SHA-256 over the request
 * @param first index in its block of the command's first event
 * @param count of its events; 0 where the block has no keyed command
 */
@SuppressWarnings("ArrayRecordComponent") // stored bytes, never compared as a value
public record CommandEntry(byte[] key, byte[] fingerprint, int first, int count) {
    /** Bytes of a key and of a fingerprint. */
    public static final int LENGTH = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    public CommandEntry {
        if (key.length != LENGTH || fingerprint.length != LENGTH) {
            throw new IllegalArgumentException("key and fingerprint have " + LENGTH + " bytes each");
        }
    }

    /** Stands in a block without a keyed command, because two empty arrays collide in a unique index. */
    static CommandEntry none() {
        byte[] key = new byte[LENGTH];
        RANDOM.nextBytes(key);
        return new CommandEntry(key, new byte[LENGTH], 0, 0);
    }
}
