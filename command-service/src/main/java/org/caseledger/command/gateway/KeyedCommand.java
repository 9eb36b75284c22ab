package org.caseledger.command.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.caseledger.command.fingerprint.RequestFingerprints;
import org.caseledger.service.append.CommandKey;

/** Makes the key under which a command is stored once: of the actor too, so that callers cannot meet in one key. */
final class KeyedCommand {
    private KeyedCommand() {}

    static Optional<CommandKey> of(Caller caller, RequestFingerprints fingerprints) {
        String key = caller.idempotencyKey();
        if (key == null) {
            return Optional.empty();
        }
        byte[] request = caller.request() == null ? new byte[0] : caller.request();
        return Optional.of(new CommandKey(
                RequestFingerprints.unkeyed(bytes(caller.scope().actor()), new byte[] {0}, bytes(key)),
                fingerprints.of(request),
                fingerprints.formerly(request)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
