package org.caseledger.command.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.caseledger.local.keystore.WrappingKeystore;

/** Files of wrapping keys, as an administrator would make them. */
final class Wrapping {
    static final String PASSWORD = "of this test";
    private static final int BYTES = 32;

    private Wrapping() {}

    static WrappingKeys first() {
        return WrappingKeys.inFile(file(Map.of("wrapping-1", key(1, BYTES))), PASSWORD.toCharArray());
    }

    static WrappingKeys firstAndSecond() {
        return WrappingKeys.inFile(
                file(Map.of("wrapping-1", key(1, BYTES), "wrapping-2", key(2, BYTES))), PASSWORD.toCharArray());
    }

    static WrappingKeys another() {
        return WrappingKeys.inFile(file(Map.of("wrapping-1", key(9, BYTES))), PASSWORD.toCharArray());
    }

    static SecretKeySpec key(int filled, int bytes) {
        byte[] key = new byte[bytes];
        Arrays.fill(key, (byte) filled);
        return new SecretKeySpec(key, "AES");
    }

    static Path file(Map<String, SecretKeySpec> keys) {
        try {
            Path file = Files.createTempFile("wrapping", ".p12");
            file.toFile().deleteOnExit();
            WrappingKeystore.make(file, PASSWORD, keys);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
