package org.caseledger.command.reviews;

import java.util.Optional;
import java.util.Set;
import org.caseledger.command.lookups.CentreScope;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.command.lookups.NotInScope;
import org.caseledger.command.lookups.RoleMayNot;
import org.caseledger.command.lookups.Sender;
import org.caseledger.events.DirectionIssued;
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
    static void checkDistrict(Sender sender, @Nullable String district) {
        if (district != null && isDistrictOfficer(sender) && !isOwn(sender, district)) {
            throw new DistrictIsNotYours();
        }
    }

    /**
     * @throws RoleMayNot if a district officer directs in a review of the State, which all may know of
     * @throws NotInScope if a district officer directs in a review of another district
     */
    static void checkOfficer(Sender sender, ReviewHeld review) {
        if (!isDistrictOfficer(sender)) {
            return;
        }
        if (review.level() == ReviewLevel.STATE) {
            throw new RoleMayNot(Set.of(Role.STATE_OFFICER));
        }
        if (!isOwn(sender, review.district())) {
            throw new NotInScope();
        }
    }

    /** @throws NoSuchDirection if there is none, or the sender does not act for the centre it was given to */
    static void checkCentre(Sender sender, Lookups lookups, Optional<DirectionIssued> direction) {
        if (direction
                .filter(issued -> CentreScope.covers(sender, lookups, issued.centre()))
                .isEmpty()) {
            throw new NoSuchDirection();
        }
    }

    private static boolean isDistrictOfficer(Sender sender) {
        return sender.role() == Role.DISTRICT_OFFICER;
    }

    private static boolean isOwn(Sender sender, @Nullable String district) {
        return district != null && district.equals(sender.district());
    }
}
