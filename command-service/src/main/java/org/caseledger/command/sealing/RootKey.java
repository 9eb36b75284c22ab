package org.caseledger.command.sealing;

import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;

/** From which keys of other purposes are made, none of which tells of another. Says nothing of itself. */
public final class RootKey {
    private final SecretKey root;

    RootKey(SecretKey root) {
        this.root = root;
    }

    /** @param purpose for which it is, and no other */
    public SecretKey derived(String purpose) {
        return Hkdf.sha256(root.getEncoded(), new byte[0], purpose.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "RootKey";
    }
}
