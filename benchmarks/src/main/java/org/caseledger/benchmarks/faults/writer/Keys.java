package org.caseledger.benchmarks.faults.writer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.caseledger.service.append.CommandKey;

/** Keys of commands: the same seed and the same name give the same key in every process. */
final class Keys {
    private static final int BYTES = 16;

    private final long seed;

    Keys(long seed) {
        this.seed = seed;
    }

    CommandKey of(String command) {
        return new CommandKey(digest("key " + seed + command), digest("request " + seed + command));
    }

    private static byte[] digest(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return Arrays.copyOf(sha256.digest(text.getBytes(StandardCharsets.UTF_8)), BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
