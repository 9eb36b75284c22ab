package org.caseledger.service.append;

import org.jspecify.annotations.Nullable;

/** The deadline passed without knowing whether the block was stored; sending again with the same key is safe. */
public class OutcomeUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OutcomeUnknown(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
