package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A helpline was called. A call is not a case.
 *
 * @param district code of the district the call is about, if known
 */
public record HelplineCallLogged(
        UUID callId,
        HelplineSource source,
        CallClass callClass,
        CallDisposition disposition,
        @Nullable String district,
        LocalDate occurredOn)
        implements ContactEvent {}
