package org.caseledger.command.centres;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.CentreKind;

/** A centre opens; {@code centre} is {@code BR-<district>-<number>}. */
public record CommissionCentre(
        @TargetAggregateIdentifier String centre,
        CentreKind kind,
        String district,
        int number,
        String nameEn,
        String nameHi,
        LocalDate occurredOn,
        LocalDate today)
        implements CentreCommand {}
