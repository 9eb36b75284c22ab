package org.caseledger.command.eventstore.append;

import java.util.HexFormat;

/**
 * Identity of a command that came with its caller's key; travels in the command's metadata under {@link #KEY}.
 *
 * @param key 16 bytes of SHA-256 over caller and key
 * @param fingerprint 16 bytes of SHA-256 over the request, never the clock
 */
@SuppressWarnings("ArrayRecordComponent") // stored bytes, never compared as a value
public record CommandKey(byte[] key, byte[] fingerprint) {
    public static final String KEY = "commandKey";

    @Override
    public String toString() {
        return HexFormat.of().formatHex(key);
    }
}
