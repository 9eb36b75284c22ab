package org.caseledger.command.contacts;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.HelplineSource;
import org.jspecify.annotations.Nullable;

/**
 * A helpline was called.
 *
 * @param district code of the district the call is about, if known
 * @param routedTo centre it was passed to at once, if it was
 */
public record LogHelplineCall(
        @TargetAggregateIdentifier UUID callId,
        HelplineSource source,
        CallClass callClass,
        CallDisposition disposition,
        @Nullable String district,
        @Nullable String routedTo,
        LocalDate occurredOn,
        LocalDate today)
        implements CallCommand {
    @Override
    public boolean begins() {
        return true;
    }
}
