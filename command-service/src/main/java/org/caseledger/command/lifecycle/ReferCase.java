package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.command.personal.DetailedCommand;
import org.caseledger.command.personal.PersonalDetails;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.LegalBasis;
import org.caseledger.events.Partner;
import org.caseledger.events.ReportedBy;
import org.jspecify.annotations.Nullable;

/** She is referred to a partner. */
public record ReferCase(
        @TargetAggregateIdentifier UUID caseId,
        UUID referralId,
        Partner partner,
        @Nullable ConsentBy consentBy,
        @Nullable LegalBasis legalBasis,
        ReportedBy reportedBy,
        PersonalDetails details,
        LocalDate occurredOn,
        LocalDate today)
        implements CaseCommand, DetailedCommand {
    /** With nothing to seal. */
    public ReferCase(
            UUID caseId,
            UUID referralId,
            Partner partner,
            @Nullable ConsentBy consentBy,
            @Nullable LegalBasis legalBasis,
            ReportedBy reportedBy,
            LocalDate occurredOn,
            LocalDate today) {
        this(caseId, referralId, partner, consentBy, legalBasis, reportedBy, PersonalDetails.none(), occurredOn, today);
    }
}
