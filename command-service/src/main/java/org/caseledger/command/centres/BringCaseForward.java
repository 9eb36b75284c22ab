package org.caseledger.command.centres;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.ResolutionOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A case older than the ledger enters it as it stands on paper; no serial is issued.
 *
 * @param paperNumber as in the paper register, for example {@code 417/2022}
 * @param registeredOn day of the registration on paper
 * @param resolvedOn day of its first resolution, for a case under follow-up and for no other
 */
public record BringCaseForward(
        @TargetAggregateIdentifier String centre,
        UUID caseId,
        UUID subjectId,
        String paperNumber,
        IntakeChannel channel,
        LocalDate firstContactOn,
        AgeBand ageBand,
        LocalDate registeredOn,
        CaseStatus status,
        @Nullable LocalDate resolvedOn,
        @Nullable ResolutionOutcome outcome,
        LocalDate occurredOn,
        LocalDate today)
        implements CentreCommand {}
