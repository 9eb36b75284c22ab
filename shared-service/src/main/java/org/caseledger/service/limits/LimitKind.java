package org.caseledger.service.limits;

import java.util.Locale;

/** The limits that a caller may meet, as metrics name them. */
public enum LimitKind {
    REQUESTS,
    STREAMS,
    EXPORTS;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
