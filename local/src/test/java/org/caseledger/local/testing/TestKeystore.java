package org.caseledger.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.caseledger.local.keystore.WrappingKeystore;

/** The wrapping key of all services in tests: always the same, because another test process may have stored keys under it before. */
public final class TestKeystore {
    private static final String PASSWORD = "of tests alone";
    private static final int BYTES = 32;
    private static final Path FILE = made();

    private TestKeystore() {}

    /** As settings of a command service. */
    public static Map<String, String> settings() {
        return Map.of("caseledger.sealing.keystore", FILE.toString(), "caseledger.sealing.password", PASSWORD);
    }

    /** Gone with the JVM. */
    private static Path made() {
        try {
            Path file = Files.createTempFile("caseledger", ".p12");
            file.toFile().deleteOnExit();
            WrappingKeystore.make(
                    file, PASSWORD, Map.of(WrappingKeystore.FIRST, new SecretKeySpec(new byte[BYTES], "AES")));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
