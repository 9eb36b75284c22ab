package org.caseledger.local.keystore;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/** A file as {@code keytool} makes it, with a key under which the command service stores the keys of persons. */
public final class WrappingKeystore {
    public static final String FIRST = "wrapping-1";
    private static final int BITS = 256;

    private WrappingKeystore() {}

    /** @param file is there, empty, for its owner alone */
    public static void make(Path file, String password) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            make(out, password);
        }
    }

    public static void make(OutputStream out, String password) throws IOException {
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(BITS);
            make(out, password, Map.of(FIRST, generator.generateKey()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES", e);
        }
    }

    /** @param wrapping by their names */
    public static void make(Path file, String password, Map<String, ? extends SecretKey> wrapping) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            make(out, password, wrapping);
        }
    }

    private static void make(OutputStream out, String password, Map<String, ? extends SecretKey> wrapping)
            throws IOException {
        try {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, null);
            for (Map.Entry<String, ? extends SecretKey> key : wrapping.entrySet()) {
                keys.setEntry(
                        key.getKey(),
                        new KeyStore.SecretKeyEntry(key.getValue()),
                        new KeyStore.PasswordProtection(password.toCharArray()));
            }
            keys.store(out, password.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PKCS#12", e);
        }
    }
}
