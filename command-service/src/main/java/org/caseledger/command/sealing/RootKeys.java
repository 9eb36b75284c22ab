package org.caseledger.command.sealing;

import java.security.SecureRandom;
import org.bson.Document;

/** Keys that are no person's, wrapped as those of persons are. Unwrapped for whoever asks and kept nowhere. */
public final class RootKeys {
    private final WrappingKeys wrapping;
    private final SecureRandom random = new SecureRandom();

    RootKeys(WrappingKeys wrapping) {
        this.wrapping = wrapping;
    }

    /** A new one as it is stored, under the newest generation. */
    public Document fresh() {
        try (DataKey key = DataKey.fresh(random)) {
            return WrappedKeys.document(wrapping.wrap(key));
        }
    }

    /** Whether a newer generation of wrapping keys is here than the one that it is under. */
    public boolean isOutdated(Document stored) {
        return WrappedKeys.key(stored).generation() < wrapping.newest();
    }

    /** @throws CannotBeOpened where its generation is not here, or it was changed */
    public RootKey open(Document stored) {
        return new RootKey(wrapping.unwrap(WrappedKeys.key(stored)));
    }
}
