package org.caseledger.query.listing;

import org.jspecify.annotations.Nullable;

/** An answer about something that commands are sent for. */
public interface Versioned {
    /** What is sent as {@code If-Match} with a command; absent where the answer is of a moment, for which none can be sent. */
    @Nullable
    Long versionNow();
}
