package org.caseledger.command.reviews;

import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.caseledger.command.authority.CentreScope;
import org.caseledger.command.authority.NotInScope;
import org.caseledger.command.authority.RoleMayNot;
import org.caseledger.events.DirectionIssued;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.ReviewHeld;
import org.caseledger.events.ReviewLevel;
import org.caseledger.events.Role;
import org.jspecify.annotations.Nullable;

/**
 * Whose a review is: that of a district its own officer's and the State's, that of the State the State's alone; a direction is complied
 * with by its centre. Who sees the district of a review sees all centres it may direct.
 */
final class ReviewScope {
    private ReviewScope() {}

    /** @throws DistrictIsNotYours if a district officer reviews another district */
    static void checkDistrict(CommandMessage<?> message, @Nullable String district) {
        if (district != null && isDistrictOfficer(message) && !isOwn(message, district)) {
            throw new DistrictIsNotYours();
        }
    }

    /**
     * @throws RoleMayNot if a district officer directs in a review of the State, which all may know of
     * @throws NotInScope if a district officer directs in a review of another district
     */
    static void checkOfficer(CommandMessage<?> message, ReviewHeld review) {
        if (!isDistrictOfficer(message)) {
            return;
        }
        if (review.level() == ReviewLevel.STATE) {
            throw new RoleMayNot(Set.of(Role.STATE_OFFICER));
        }
        if (!isOwn(message, review.district())) {
            throw new NotInScope();
        }
    }

    /** @throws NoSuchDirection if there is none, or the sender does not act for the centre it was given to */
    static void checkCentre(CommandMessage<?> message, Optional<DirectionIssued> direction) {
        if (direction
                .filter(issued -> CentreScope.covers(message, issued.centre()))
                .isEmpty()) {
            throw new NoSuchDirection();
        }
    }

    private static boolean isDistrictOfficer(CommandMessage<?> message) {
        return Role.DISTRICT_OFFICER.code().equals(message.getMetaData().get(EventMetadata.ROLE));
    }

    private static boolean isOwn(CommandMessage<?> message, @Nullable String district) {
        return district != null && district.equals(message.getMetaData().get(EventMetadata.DISTRICT));
    }
}
