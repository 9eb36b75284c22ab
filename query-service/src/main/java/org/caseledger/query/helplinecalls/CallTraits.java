package org.caseledger.query.helplinecalls;

import java.util.List;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.HelplineSource;
import org.caseledger.query.listing.CentreFilter;
import org.jspecify.annotations.Nullable;

/** What calls are counted by, beside their day: many calls have the same. */
record CallTraits(
        HelplineSource source,
        CallClass callClass,
        CallDisposition disposition,
        @Nullable String district,
        @Nullable String loggedBy,
        List<String> centres,
        boolean isRouted,
        boolean isTakenUp) {

    static CallTraits of(HelplineCallRecord call) {
        return new CallTraits(
                call.source(),
                call.callClass(),
                call.disposition(),
                call.district(),
                call.loggedBy(),
                List.copyOf(call.centres()),
                !call.routes().isEmpty(),
                call.takenUp() != null);
    }

    /** Whether it has to do with this district. */
    boolean concerns(String code) {
        return code.equals(district)
                || centres.stream()
                        .anyMatch(centre -> CentreFilter.districtOf(centre).equals(code));
    }
}
