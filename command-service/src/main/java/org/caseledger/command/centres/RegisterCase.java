package org.caseledger.command.centres;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.AgeBand;
import org.caseledger.events.IntakeChannel;

/** A matter is taken up; the centre issues the number, the case begins. */
public record RegisterCase(
        @TargetAggregateIdentifier String centre,
        UUID caseId,
        UUID subjectId,
        IntakeChannel channel,
        LocalDate firstContactOn,
        AgeBand ageBand,
        LocalDate occurredOn,
        LocalDate today)
        implements CentreCommand {}
