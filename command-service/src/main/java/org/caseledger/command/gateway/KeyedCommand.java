package org.caseledger.command.gateway;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import org.caseledger.command.eventstore.append.CommandKey;

/** Makes the key under which a command is stored once: of the actor too, so that callers cannot meet in one key. */
final class KeyedCommand {
    /** Half a SHA-256: 128 bits, beyond any chance of meeting. */
    private static final int BYTES = 16;

    private KeyedCommand() {}

    static Optional<CommandKey> of(Caller caller) {
        String key = caller.idempotencyKey();
        if (key == null) {
            return Optional.empty();
        }
        byte[] request = caller.request();
        return Optional.of(new CommandKey(
                half(bytes(caller.scope().actor()), new byte[] {0}, bytes(key)),
                half(request == null ? new byte[0] : request)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] half(byte[]... parts) {
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
}
