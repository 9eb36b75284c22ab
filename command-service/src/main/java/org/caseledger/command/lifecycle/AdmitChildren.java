package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Children come to her while she stays.
 *
 * @param girls of any age
 * @param boys all who come, older ones with them
 * @param oldestBoy age of the oldest boy in years; decides and is not kept
 * @param olderBoys how many of the boys are too old to stay; one where the oldest is and this is not said
 */
public record AdmitChildren(
        @TargetAggregateIdentifier UUID caseId,
        int girls,
        int boys,
        @Nullable Integer oldestBoy,
        @Nullable Integer olderBoys,
        LocalDate occurredOn,
        LocalDate today)
        implements CaseCommand {}
