package org.caseledger.command.sealing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.crypto.KeyGenerator;
import org.caseledger.tree.WholeFile;

/**
 * A file of wrapping keys. It is written beside itself, for those who might read the former one, and takes its place at once: whoever reads it has the former or the new one,
 * also after a crash and a loss of power. Where the path is a link, what it leads to is replaced and not the link.
 */
record Pkcs12File(Path path, char[] password) implements WrappingStore.KeyFile {
    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public WrappingKeys keys() {
        return WrappingKeys.inFile(path, password);
    }

    @Override
    public KeyStore load() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(path)) {
            store.load(in, password);
        }
        return store;
    }

    @Override
    public KeyGenerator generator() throws GeneralSecurityException {
        return KeyGenerator.getInstance("AES");
    }

    @Override
    public void store(KeyStore changed) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        changed.store(bytes, password);
        try {
            WholeFile.replace(path.toRealPath(), bytes::writeTo);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
