package org.caseledger.command.sealing;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import javax.crypto.KeyGenerator;
import org.jspecify.annotations.Nullable;

/** A token of wrapping keys, in which each change counts at once. */
final class Pkcs11Token implements WrappingStore.KeyFile {
    private final Path configuration;
    private final char[] pin;
    private @Nullable Provider provider;

    Pkcs11Token(Path configuration, char[] pin) {
        this.configuration = configuration;
        this.pin = pin.clone();
    }

    @Override
    public String name() {
        return "the token of " + configuration;
    }

    @Override
    public WrappingKeys keys() {
        return WrappingKeys.inToken(configuration, pin);
    }

    @Override
    public KeyStore load() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS11", provider());
        store.load(null, pin);
        return store;
    }

    @Override
    public KeyGenerator generator() throws GeneralSecurityException {
        return KeyGenerator.getInstance("AES", provider());
    }

    /** One for all: a token takes no key that another provider has made, even of the same token. */
    private Provider provider() {
        Provider known = provider;
        if (known == null) {
            known = Security.getProvider("SunPKCS11").configure(configuration.toString());
            provider = known;
        }
        return known;
    }

    @Override
    public void store(KeyStore changed) {
        // it was stored when it was changed
    }
}
