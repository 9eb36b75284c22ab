package org.caseledger.command.sealing;

import org.jspecify.annotations.Nullable;

/** Sealed data is broken, bound to another event, or sealed under a key that is not here. Says nothing of what it holds. */
public final class CannotBeOpened extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotBeOpened(String why) {
        this(why, null);
    }

    CannotBeOpened(String why, @Nullable Throwable cause) {
        super("sealed data cannot be opened: " + why, cause);
    }
}
