package org.caseledger.query.page;

import java.util.List;
import java.util.Set;
import org.caseledger.events.Office;
import org.caseledger.events.Role;
import org.caseledger.query.listing.CaseReaders;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.needtoknow.KindOfData;
import org.caseledger.service.needtoknow.NeedToKnow;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param actor pseudonymous staff id
 * @param inCare suspended centres that the caller's own act for now
 * @param office of a district officer
 * @param classification of which cases it is seen what was done to her, at which risk she is, and what came of it
 */
record PageSession(
        String actor,
        Set<Role> roles,
        Set<String> centres,
        Set<String> inCare,
        @Nullable String district,
        @Nullable Office office,
        boolean fullFeed,
        boolean feedPlaces,
        Seen classification) {

    /** Of the cases that a list shows. */
    enum Seen {
        EACH,
        SOME,
        NONE
    }

    static PageSession of(AccessScope scope) {
        return new PageSession(
                scope.actor(),
                scope.roles(),
                scope.centres(),
                scope.inCare(),
                scope.district(),
                scope.office(),
                scope.fullFeed(),
                scope.feedPlaces(),
                classification(scope));
    }

    /** In whichever of several roles it is read: a page offers nothing that one of them would be refused. */
    private static Seen classification(AccessScope scope) {
        List<AccessScope> readers =
                scope.roles().stream().filter(CaseReaders::has).map(scope::in).toList();
        if (readers.stream().noneMatch(one -> NeedToKnow.seesOfSome(one, KindOfData.CLASSIFICATION))) {
            return Seen.NONE;
        }
        return readers.stream().allMatch(PageSession::seesEach) ? Seen.EACH : Seen.SOME;
    }

    /** Of each case that is seen at all. */
    private static boolean seesEach(AccessScope scope) {
        return NeedToKnow.seesOfEach(scope, KindOfData.CLASSIFICATION)
                || (!NeedToKnow.seesOfEach(scope, KindOfData.DUTIES)
                        && NeedToKnow.seesOfSome(scope, KindOfData.CLASSIFICATION));
    }
}
