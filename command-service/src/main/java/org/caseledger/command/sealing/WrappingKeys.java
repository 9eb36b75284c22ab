package org.caseledger.command.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import org.caseledger.service.start.StartRefused;
import org.jspecify.annotations.Nullable;

/**
 * Generations of the key under which data keys are stored: entries {@code wrapping-1}, {@code wrapping-2} … of a PKCS#12 file, or of a token behind PKCS#11, which the key
 * never leaves. What is new is wrapped under the newest.
 */
public final class WrappingKeys {
    static final String ENTRY = "wrapping-";

    private static final Pattern GENERATION = Pattern.compile(ENTRY + "(\\d{1,9})");
    private static final String RIGHT = "an AES key of 256 bits";
    private static final int BYTES = 32;

    private final NavigableMap<Integer, AesGcm> generations;

    private WrappingKeys(NavigableMap<Integer, AesGcm> generations) {
        this.generations = generations;
    }

    /** @throws StartRefused naming what is wrong and what would be right */
    public static WrappingKeys inFile(Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return of(store, password, null, file.toString());
        } catch (IOException | GeneralSecurityException e) {
            throw new StartRefused("the wrapping keys in %s cannot be read: %s".formatted(file, why(e)), remedy(e), e);
        }
    }

    private static @Nullable String why(Exception e) {
        if (e instanceof AccessDeniedException) {
            return "this user may not read it";
        }
        return e instanceof NoSuchFileException ? "there is no such file" : e.getMessage();
    }

    /** An older file would open less. */
    private static String remedy(Exception e) {
        return e instanceof AccessDeniedException
                ? "Let the user of this service read it, and nobody else (chown, chmod)."
                : "Give the file of the last start, and its password.";
    }

    /**
     * @param configuration of the PKCS#11 provider that Java has
     * @param pin of the token
     * @throws StartRefused naming what is wrong and what would be right
     */
    public static WrappingKeys inToken(Path configuration, char[] pin) {
        try {
            Provider provider = Security.getProvider("SunPKCS11").configure(configuration.toString());
            KeyStore store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin);
            return of(store, pin, provider, "the token of " + configuration);
        } catch (StartRefused e) {
            throw e;
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new StartRefused(
                    "the token of %s cannot be used: %s".formatted(configuration, e.getMessage()),
                    "Give the configuration of a PKCS#11 library, and the PIN of a token that it has.",
                    e);
        }
    }

    private static WrappingKeys of(KeyStore store, char[] password, @Nullable Provider provider, String where)
            throws GeneralSecurityException {
        NavigableMap<Integer, AesGcm> generations = new TreeMap<>();
        for (String alias : Collections.list(store.aliases())) {
            Matcher generation = GENERATION.matcher(alias);
            if (generation.matches() && store.getKey(alias, password) instanceof SecretKey key) {
                requireStrong(key, alias, where);
                generations.put(Integer.parseInt(generation.group(1)), new AesGcm(key, provider));
            }
        }
        if (generations.isEmpty()) {
            throw new StartRefused("no wrapping key is in " + where, "Make one, " + RIGHT + " called " + ENTRY + "1.");
        }
        return new WrappingKeys(generations);
    }

    /** A token does not show its keys. */
    private static void requireStrong(SecretKey key, String alias, String where) {
        byte @Nullable [] bytes = key.getEncoded();
        if (!key.getAlgorithm().equals("AES") || (bytes != null && bytes.length != BYTES)) {
            throw new StartRefused("%s in %s is not %s".formatted(alias, where, RIGHT), "Make one.");
        }
    }

    /**
     * @param destroyed generations that nobody has any more: what is left under one is lost or was never used, and whoever looks for keys that the log names misses it ({@link StoredKeyIds})
     * @throws StartRefused where one of these is under a key that is not here
     */
    void requireAllOf(WrappedKeys stored, Set<Integer> destroyed) {
        Set<Integer> known = new HashSet<>(destroyed);
        known.addAll(generations.keySet());
        try {
            stored.anyBeside(known).ifPresent(other -> {
                throw notHere(other.generation());
            });
            generations.keySet().forEach(generation -> requireOpens(generation, stored));
        } catch (CannotBeOpened e) {
            throw new StartRefused(
                    String.valueOf(e.getMessage()),
                    "Somebody has written to the database of keys: restore it from a copy (docs/operating.md).",
                    e);
        }
    }

    /** @throws CannotBeOpened where it is under one of these and does not open */
    void tryOut(WrappedKey stored) {
        if (has(stored.generation())) {
            unwrap(stored).close();
        }
    }

    /**
     * @param made generations of this ledger that nobody has destroyed, whether anything is under them yet or not
     * @throws StartRefused where one of these is not here
     */
    void requireMade(Set<Integer> made) {
        made.stream().filter(one -> !has(one)).max(Integer::compare).ifPresent(one -> {
            throw new StartRefused(
                    ENTRY + one + " was made for this ledger and is not here",
                    "Copy the wrapping keys from where it was made; if it is lost everywhere, docs/operating.md says what is left to do.");
        });
    }

    /** Whether all is here that those have, but for these. */
    boolean hasAllOf(WrappingKeys others, Set<Integer> without) {
        return others.generations.keySet().stream().allMatch(one -> has(one) || without.contains(one));
    }

    /** One that opens is enough: of those that do not, somebody has changed them. */
    private void requireOpens(int generation, WrappedKeys stored) {
        if (stored.anyOf(generation).isPresent() && !stored.anyOf(generation, this::opens)) {
            throw notHere(generation);
        }
    }

    boolean opens(WrappedKey stored) {
        try {
            tryOut(stored);
            return true;
        } catch (CannotBeOpened e) {
            return false;
        }
    }

    private static StartRefused notHere(int generation) {
        return new StartRefused(
                "keys of persons are stored under a " + ENTRY + generation + " that is not here",
                "Give the wrapping keys of the last start: without them what is sealed under those keys is lost.");
    }

    int newest() {
        return generations.lastKey();
    }

    boolean has(int generation) {
        return generations.containsKey(generation);
    }

    WrappedKey wrap(DataKey key) {
        Map.Entry<Integer, AesGcm> newest = generations.lastEntry();
        byte[] nonce = Nonces.next();
        byte[] plain = key.getEncoded();
        try {
            byte[] wrapped = newest.getValue().encrypted(nonce, bound(key.id(), newest.getKey()), plain);
            return new WrappedKey(key.id(), newest.getKey(), nonce, wrapped);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** @throws CannotBeOpened where its generation is not here, or it was changed */
    DataKey unwrap(WrappedKey wrapped) {
        AesGcm generation = generations.get(wrapped.generation());
        if (generation == null) {
            throw new CannotBeOpened(
                    "its key is wrapped under " + ENTRY + wrapped.generation() + ", which is not here");
        }
        return DataKey.of(
                wrapped.id(),
                generation.decrypted(
                        wrapped.nonce(),
                        bound(wrapped.id(), wrapped.generation()),
                        wrapped.wrapped(),
                        "its key was changed, or is wrapped under another one"));
    }

    private static byte[] bound(UUID id, int generation) {
        return ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putInt(generation)
                .array();
    }
}
