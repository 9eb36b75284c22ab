package org.caseledger.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.local.keystore.WrappingKeystore;
import org.caseledger.local.log.LauncherLock;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.local.tokens.ListedUsers;
import org.caseledger.local.tokens.LocalKey;
import org.caseledger.tree.OwnerOnly;
import org.caseledger.tree.WholeFile;

/** The folder a local ledger is kept in, held by one launcher at a time. */
final class DataFolder implements AutoCloseable {
    /** Long enough for a demonstration, short enough that a forgotten file is soon worthless. */
    private static final Duration TOKEN_LIFE = Duration.ofDays(7);

    /** Users beside those that every ledger has; see {@link ListedUsers}. */
    static final String USERS = "users.csv";

    static final String STORE = "store";
    static final String TOKENS = "tokens";
    private static final String LOGS = "logs";

    /** Of every ledger. */
    static final List<String> FOLDERS = List.of(LOGS, TOKENS, STORE);

    private static final String RUN_FILE = "run.json";
    private static final String FILLING = "filling";
    private static final String LOG_KEY = "log.key";
    private static final String FINGERPRINT_KEY = "fingerprint.key";
    private static final String WRAPPING_KEYS = "wrapping-keys.p12";
    private static final String WRAPPING_PASSWORD = "wrapping-keys.password";
    private static final int SECRET_BYTES = 32;

    /** A day of a busy centre is less; a process that meets a full disk while it writes ends without an answer. */
    static final long LEAST_ROOM = 64L << 20;

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Nothing in it is changed before it is known to be this launcher's.
     *
     * @throws org.caseledger.local.log.CommandRefused where others keep something in it
     * @throws RunRefused where it cannot be used now
     */
    static DataFolder open(Path root) {
        try {
            OwnerOnly.createDirectories(root);
            new OfferedFolder(root).requireNoOthers();
            FileChannel lock =
                    OwnerOnly.open(LauncherLock.in(root), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                requireFree(root, lock);
                requireRoom(root);
                closeToOthers(root);
                return new DataFolder(root, lock);
            } catch (IOException | RunRefused e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new RunRefused("data folder " + root + " cannot be used (" + e
                    + "); right would be a folder this user may write, with --data DIR");
        }
    }

    private static void requireFree(Path root, FileChannel lock) throws IOException {
        if (!LauncherLock.take(lock)) {
            throw new RunRefused(
                    "data folder " + root
                            + " is in use by another ./run; stop that one (Ctrl-C there), or choose another folder with --data DIR");
        }
    }

    private static void requireRoom(Path root) throws IOException {
        long room = Files.getFileStore(root).getUsableSpace();
        if (room < LEAST_ROOM) {
            throw new RunRefused("the disk under data folder " + root + " has " + (room >> 20) + " MB left, and "
                    + (LEAST_ROOM >> 20) + " MB are the least to start with; make room there, then start again."
                    + " Nothing was changed or lost");
        }
    }

    /** Also what an earlier version left open. A folder that others may write to, as {@code /tmp}, is not this ledger's alone. */
    private static void closeToOthers(Path root) throws IOException {
        if (!Files.getPosixFilePermissions(root).contains(PosixFilePermission.OTHERS_WRITE)) {
            OwnerOnly.close(root);
        }
        for (String own : List.of(
                RUN_FILE,
                "local-key.pem",
                "store.head",
                FINGERPRINT_KEY,
                WRAPPING_KEYS,
                WRAPPING_PASSWORD,
                LOG_KEY,
                LOG_KEY + ".signed",
                USERS)) {
            if (Files.exists(root.resolve(own))) {
                OwnerOnly.close(root.resolve(own));
            }
        }
        for (String folder : FOLDERS) {
            Path own = OwnerOnly.createDirectories(root.resolve(folder));
            OwnerOnly.close(own);
            try (Stream<Path> files = Files.list(own)) {
                for (Path file : files.toList()) {
                    OwnerOnly.close(file);
                }
            }
        }
    }

    Path store() {
        return root.resolve(STORE);
    }

    /** What the store has to read when it starts. */
    long storeBytes() {
        try (Stream<Path> files = Files.list(store())) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new RunRefused("data folder cannot be read: " + e.getMessage());
        }
    }

    /** How far the store's journal was answered from, kept outside of it. */
    Path storeHead() {
        return root.resolve("store.head");
    }

    Path log(String process) {
        return root.resolve(LOGS).resolve(process + ".log");
    }

    Path tokens() {
        return root.resolve(TOKENS);
    }

    /** With which the query service signs what the log is; it makes it. */
    Path logKey() {
        return root.resolve(LOG_KEY);
    }

    /** Under which the command service stores fingerprints of requests, for as long as the ledger lives; made at the first start. */
    String fingerprintKey() {
        return secret(FINGERPRINT_KEY);
    }

    /** With the key under which the command service stores the keys of persons; made at the first start. */
    Path wrappingKeys() {
        Path file = root.resolve(WRAPPING_KEYS);
        try {
            if (!Files.exists(file)) {
                if (Files.exists(root.resolve(WRAPPING_PASSWORD)) && storeBytes() > 0) {
                    throw isLost(file);
                }
                String password = wrappingPassword();
                WholeFile.write(file, out -> WrappingKeystore.make(out, password), OwnerOnly.attributes(file));
            }
            return file;
        } catch (UncheckedIOException e) {
            throw unusable(file, e);
        }
    }

    String wrappingPassword() {
        return secret(WRAPPING_PASSWORD);
    }

    /** Drawn at the first start, and the same from then on: on the disk before the store is, which is worth nothing without it. */
    private String secret(String name) {
        Path file = root.resolve(name);
        try {
            if (!Files.exists(file)) {
                if (Files.exists(root.resolve(WRAPPING_KEYS))) { // the last of them that is made
                    throw isLost(file);
                }
                byte[] drawn = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(drawn);
                WholeFile.write(file, HexFormat.of().formatHex(drawn), OwnerOnly.attributes(file));
            }
            String secret = Files.readString(file).strip();
            if (secret.isEmpty()) {
                throw new IOException("it is empty");
            }
            return secret;
        } catch (IOException | UncheckedIOException e) {
            throw unusable(file, e);
        }
    }

    /** Another one would fit nothing that is stored, and look right from then on. */
    private static RunRefused isLost(Path file) {
        return new RunRefused(
                file + " is missing, and the ledger was written with it; put back the one of the last start");
    }

    private static RunRefused unusable(Path file, Exception why) {
        return new RunRefused(file + " can be neither read nor made (" + why + "); put back the one of the last start");
    }

    Path publicKey() {
        return root.resolve("local-key.pem");
    }

    /** New key, new tokens: whatever an earlier start left in the hands of others is void. */
    void writeTokens() {
        try {
            Map<String, DemoUser> users = usersByToken();
            LocalKey key = LocalKey.generate();
            key.writePublicKey(ownersFile(publicKey()));
            for (Map.Entry<String, DemoUser> user : users.entrySet()) {
                Files.writeString(ownersFile(tokens().resolve(user.getKey())), key.token(user.getValue(), TOKEN_LIFE));
            }
        } catch (IllegalArgumentException e) {
            throw new RunRefused(root.resolve(USERS) + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("tokens cannot be written", e);
        }
    }

    /** One file each: whoever is listed under the name of another would be that other one to all who use its token. */
    private Map<String, DemoUser> usersByToken() throws IOException {
        Map<String, DemoUser> users = new LinkedHashMap<>();
        DemoUser.all().forEach(user -> users.put(user.fileName(), user));
        for (DemoUser user : listedUsers()) {
            String name = user.actor() + ".token";
            if (users.putIfAbsent(name, user) != null) {
                throw new IllegalArgumentException("'" + user.actor()
                        + "' has a token already; right would be one line for each actor, and none named as "
                        + DemoUser.all().stream()
                                .map(given -> given.fileName().replace(".token", ""))
                                .collect(Collectors.joining(", ")));
            }
        }
        return users;
    }

    private List<DemoUser> listedUsers() throws IOException {
        try {
            return ListedUsers.in(root.resolve(USERS));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("it is no text in UTF-8; right would be to save it as UTF-8", e);
        }
    }

    private static Path ownersFile(Path file) throws IOException {
        Files.deleteIfExists(file);
        OwnerOnly.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .close();
        return file;
    }

    /** There while the demo is loaded: lists are made once, after it. */
    Path filling() {
        return root.resolve(FILLING);
    }

    void beginFilling() {
        try {
            ownersFile(filling());
        } catch (IOException e) {
            throw new UncheckedIOException(filling() + " cannot be made", e);
        }
    }

    void endFilling() {
        remove(FILLING);
    }

    /** Replaced as a whole, so that a script never reads half of it. After a loss of power nothing runs that it tells of. */
    void writeRunFile(String json) throws IOException {
        Path file = root.resolve(RUN_FILE);
        Path next = ownersFile(file.resolveSibling(RUN_FILE + ".next"));
        Files.writeString(next, json);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Nothing runs any more of what it tells. */
    void removeRunFile() {
        remove(RUN_FILE);
    }

    private void remove(String name) {
        try {
            Files.deleteIfExists(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be removed", e);
        }
    }

    @Override
    public void close() throws IOException {
        removeRunFile();
        lock.close();
    }
}
