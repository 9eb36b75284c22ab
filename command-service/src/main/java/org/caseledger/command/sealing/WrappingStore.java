package org.caseledger.command.sealing;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.function.UnaryOperator;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.caseledger.service.start.StartRefused;

/** Where wrapping keys are kept, for whoever makes and destroys generations of them: a file, which is replaced as a whole, or a token. */
public final class WrappingStore {
    private static final int BITS = 256;

    private final KeyFile file;
    private final char[] password;

    /** A key store that is read as a whole, changed, and written again. */
    interface KeyFile {
        String name();

        WrappingKeys keys();

        KeyStore load() throws IOException, GeneralSecurityException;

        /** That makes keys for it. */
        KeyGenerator generator() throws GeneralSecurityException;

        void store(KeyStore changed) throws IOException, GeneralSecurityException;
    }

    WrappingStore(KeyFile file, char[] password) {
        this.file = file;
        this.password = password.clone();
    }

    /** A PKCS#12 file. */
    public static WrappingStore inFile(Path file, char[] password) {
        return new WrappingStore(new Pkcs12File(file, password), password);
    }

    /**
     * A token behind PKCS#11.
     *
     * @param configuration of the provider that Java has
     */
    public static WrappingStore inToken(Path configuration, char[] pin) {
        return new WrappingStore(new Pkcs11Token(configuration, pin), pin);
    }

    /** @throws StartRefused naming what is wrong and what would be right */
    public WrappingKeys keys() {
        return file.keys();
    }

    boolean isFile() {
        return file instanceof Pkcs12File;
    }

    /** Returns when it is kept; nothing where it was there already. */
    void add(int generation) {
        change(store -> {
            try {
                if (!store.containsAlias(alias(generation))) {
                    KeyGenerator generator = file.generator();
                    generator.init(BITS);
                    SecretKey key = generator.generateKey();
                    store.setKeyEntry(alias(generation), key, password, null);
                }
                return store;
            } catch (GeneralSecurityException e) {
                throw unusable(e);
            }
        });
    }

    /** Returns when it is gone from here; copies of it are the administrator's. */
    void remove(int generation) {
        change(store -> {
            try {
                if (store.containsAlias(alias(generation))) {
                    store.deleteEntry(alias(generation));
                }
                return store;
            } catch (GeneralSecurityException e) {
                throw unusable(e);
            }
        });
    }

    private void change(UnaryOperator<KeyStore> change) {
        try {
            file.store(change.apply(file.load()));
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    private StartRefused unusable(Exception e) {
        return new StartRefused(
                "the wrapping keys in %s cannot be changed: %s".formatted(file.name(), e.getMessage()),
                "Run this where the file or the token may be written; it goes on where it stopped.",
                e);
    }

    private static String alias(int generation) {
        return WrappingKeys.ENTRY + generation;
    }
}
