package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.command.personal.DetailedCommand;
import org.caseledger.command.personal.PersonalDetails;
import org.caseledger.events.ShelterExit;
import org.jspecify.annotations.Nullable;

/**
 * She begins to stay in the shelter, or has stayed there.
 *
 * @param girls of any age who stay with her
 * @param boys who come with her, older ones too
 * @param oldestBoy age of the oldest boy in years; decides and is not kept
 * @param olderBoys how many of the boys are too old to stay; one where the oldest is and this is not said
 * @param leftOn day she left, for a stay that is over
 * @param exit where she went
 */
public record AdmitToShelter(
        @TargetAggregateIdentifier UUID caseId,
        UUID stayId,
        int girls,
        int boys,
        @Nullable Integer oldestBoy,
        @Nullable Integer olderBoys,
        @Nullable LocalDate leftOn,
        @Nullable ShelterExit exit,
        PersonalDetails details,
        LocalDate occurredOn,
        LocalDate today)
        implements CaseCommand, DetailedCommand {

    /** With at most one boy who is too old, and nothing to seal. */
    public AdmitToShelter(
            UUID caseId,
            UUID stayId,
            int girls,
            int boys,
            @Nullable Integer oldestBoy,
            @Nullable LocalDate leftOn,
            @Nullable ShelterExit exit,
            LocalDate occurredOn,
            LocalDate today) {
        this(caseId, stayId, girls, boys, oldestBoy, null, leftOn, exit, PersonalDetails.none(), occurredOn, today);
    }
}
