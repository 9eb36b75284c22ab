package org.caseledger.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.local.tokens.ListedUsers;
import org.caseledger.local.tokens.LocalKey;

/** The folder a local ledger is kept in, held by one launcher at a time. */
final class DataFolder implements AutoCloseable {
    /** Long enough for a demonstration, short enough that a forgotten file is soon worthless. */
    private static final Duration TOKEN_LIFE = Duration.ofDays(7);

    /** Users beside those that every ledger has; see {@link ListedUsers}. */
    private static final String USERS = "users.csv";

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    static DataFolder open(Path root) {
        try {
            Files.createDirectories(root);
            Files.createDirectories(root.resolve("logs"));
            ownerOnly(Files.createDirectories(root.resolve("tokens")), "rwx------");
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isFree(channel)) {
                channel.close();
                throw new StartRefused(
                        "data folder " + root
                                + " is in use by another ./run; stop that one (Ctrl-C there), or choose another folder with --data DIR");
            }
            return new DataFolder(root, channel);
        } catch (IOException e) {
            throw new StartRefused("data folder " + root + " cannot be used (" + e
                    + "); right would be a folder this user may write, with --data DIR");
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path store() {
        return root.resolve("store");
    }

    Path log(String process) {
        return root.resolve("logs").resolve(process + ".log");
    }

    Path tokens() {
        return root.resolve("tokens");
    }

    Path publicKey() {
        return root.resolve("local-key.pem");
    }

    /** New key, new tokens: whatever an earlier start left in the hands of others is void. */
    void writeTokens() {
        LocalKey key = LocalKey.generate();
        try {
            key.writePublicKey(publicKey());
            for (DemoUser user : DemoUser.all()) {
                writeToken(user.fileName(), key, user);
            }
            for (DemoUser user : ListedUsers.in(root.resolve(USERS))) {
                writeToken(user.actor() + ".token", key, user);
            }
        } catch (IllegalArgumentException e) {
            throw new StartRefused(root.resolve(USERS) + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("tokens cannot be written", e);
        }
    }

    private void writeToken(String name, LocalKey key, DemoUser user) throws IOException {
        Path file = tokens().resolve(name);
        Files.deleteIfExists(file);
        ownerOnly(Files.createFile(file), "rw-------");
        Files.writeString(file, key.token(user, TOKEN_LIFE));
    }

    /** Replaced as a whole, so that a script never reads half of it. */
    void writeRunFile(String json) {
        try {
            Path next = root.resolve("run.json.next");
            Files.writeString(next, json);
            Files.move(
                    next,
                    root.resolve("run.json"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("run.json cannot be written", e);
        }
    }

    private static void ownerOnly(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(root.resolve("run.json"));
        lock.close();
    }
}
