package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.ShelterExit;
import org.jspecify.annotations.Nullable;

/**
 * She begins to stay in the shelter, or has stayed there.
 *
 * @param girls of any age who stay with her
 * @param boys who stay with her
 * @param oldestBoy age of the oldest boy in years; decides and is not kept
 * @param leftOn day she left, for a stay that is over
 * @param exit where she went
 */
public record AdmitToShelter(
        @TargetAggregateIdentifier UUID caseId,
        UUID stayId,
        int girls,
        int boys,
        @Nullable Integer oldestBoy,
        @Nullable LocalDate leftOn,
        @Nullable ShelterExit exit,
        LocalDate occurredOn,
        LocalDate today)
        implements CaseCommand {}
