package org.caseledger.command.sealing;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.SecretKey;

/**
 * Under which everything of one person in one case is sealed. Says nothing of itself but its id, and holds its bytes alone: they are overwritten when it is closed, and not left to the
 * collector, which may not come for hours.
 */
@SuppressWarnings("serial") // is never written anywhere
final class DataKey implements SecretKey, AutoCloseable {
    private static final String ALGORITHM = "AES";
    private static final int BYTES = 32;

    private final UUID id;
    private final byte[] bytes;
    private final AesGcm aes = new AesGcm(this);
    private boolean isClosed;

    private DataKey(UUID id, byte[] bytes) {
        this.id = id;
        this.bytes = bytes;
    }

    static DataKey fresh(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return of(UUID.randomUUID(), bytes);
    }

    /** @param bytes are its own from here on */
    static DataKey of(UUID id, byte[] bytes) {
        return new DataKey(id, bytes);
    }

    UUID id() {
        return id;
    }

    /** What seals and opens under it, for as long as this takes; empty where it is closed. It is closed meanwhile by nobody. */
    synchronized <T> Optional<T> use(Function<AesGcm, T> use) {
        return isClosed ? Optional.empty() : Optional.of(use.apply(aes));
    }

    @Override
    public String getAlgorithm() {
        return ALGORITHM;
    }

    @Override
    public String getFormat() {
        return "RAW";
    }

    /** A copy, as a cipher asks for it, which overwrites it. */
    @Override
    public synchronized byte[] getEncoded() {
        if (isClosed) {
            throw new IllegalStateException("the key is closed");
        }
        return bytes.clone();
    }

    @Override
    public synchronized void close() {
        aes.close();
        Arrays.fill(bytes, (byte) 0);
        isClosed = true;
    }

    @Override
    public String toString() {
        return "DataKey[" + id + "]";
    }
}
