package org.caseledger.service.append;

import java.util.Arrays;
import java.util.HexFormat;
import org.caseledger.eventlog.CommandEntry;
import org.jspecify.annotations.Nullable;

/**
 * Identity of a command that came with its caller's key; travels in the command's metadata under {@link #KEY}.
 *
 * @param key 16 bytes of SHA-256 over caller and key
 * @param fingerprint 16 bytes of a keyed hash over the request, never the clock
 * @param former the same as it was stored before the ledger had a key for it; absent where that is no other
 */
@SuppressWarnings("ArrayRecordComponent") // stored bytes, never compared as a value
public record CommandKey(byte[] key, byte[] fingerprint, byte @Nullable [] former) {
    public static final String KEY = "commandKey";

    public CommandKey(byte[] key, byte[] fingerprint) {
        this(key, fingerprint, null);
    }

    /** Whether this is stored under the key for the same request. */
    public boolean isOf(CommandEntry entry) {
        return Arrays.equals(entry.fingerprint(), fingerprint)
                || (former != null && Arrays.equals(entry.fingerprint(), former));
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(key);
    }
}
