package org.caseledger.query.helplinecalls;

import java.util.List;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.District;
import org.caseledger.events.HelplineSource;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.projection.ViewDocument;
import org.jspecify.annotations.Nullable;

/**
 * A call in memory, as small as counting allows: most of them were passed to nobody, so their lists are the empty one.
 *
 * @param position of its newest event
 * @param epochDay of the call
 */
record CountedCall(
        long position,
        int epochDay,
        HelplineSource source,
        CallClass callClass,
        CallDisposition disposition,
        @Nullable String district,
        @Nullable String loggedBy,
        List<String> centres,
        boolean isRouted,
        boolean isTakenUp) {

    static CountedCall of(ViewDocument<HelplineCallRecord> stored) {
        HelplineCallRecord call = stored.value();
        return new CountedCall(
                stored.position(),
                (int) call.logged().on().toEpochDay(),
                call.source(),
                call.callClass(),
                call.disposition(),
                shared(call.district()),
                call.loggedBy() == null ? null : call.loggedBy().intern(),
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

    private static @Nullable String shared(@Nullable String code) {
        return code == null ? null : District.byCode(code).map(District::code).orElse(code);
    }
}
