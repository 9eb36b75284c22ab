package org.caseledger.service.append;

import org.jspecify.annotations.Nullable;

/** The append failed for a technical reason and is known not to have been stored. */
public class NotStored extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotStored(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
