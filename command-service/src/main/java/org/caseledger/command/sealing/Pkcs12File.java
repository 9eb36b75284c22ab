package org.caseledger.command.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Set;
import javax.crypto.KeyGenerator;

/** A file of wrapping keys. It is written beside itself, for its owner alone, and takes its place at once: whoever reads it has the former or the new one, also after a crash. */
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
        Path next = path.resolveSibling(path.getFileName() + ".next");
        Files.deleteIfExists(next);
        Files.createFile(next);
        Files.setPosixFilePermissions(next, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            changed.store(out, password);
            channel.force(true);
        }
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public String toString() {
        return name();
    }
}
