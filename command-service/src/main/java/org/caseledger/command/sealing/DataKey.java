package org.caseledger.command.sealing;

import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Under which everything of one person in one case is sealed. Says nothing of itself but its id. */
final class DataKey {
    private static final String ALGORITHM = "AES";
    private static final int BYTES = 32;

    private final UUID id;
    private final SecretKey key;

    private DataKey(UUID id, SecretKey key) {
        this.id = id;
        this.key = key;
    }

    static DataKey fresh(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return of(UUID.randomUUID(), bytes);
    }

    static DataKey of(UUID id, byte[] bytes) {
        return new DataKey(id, new SecretKeySpec(bytes, ALGORITHM));
    }

    UUID id() {
        return id;
    }

    SecretKey key() {
        return key;
    }

    @Override
    public String toString() {
        return "DataKey[" + id + "]";
    }
}
