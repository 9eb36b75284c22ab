package org.caseledger.query.helplinecalls;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.HelplineSource;
import org.caseledger.query.listing.Fact;
import org.caseledger.query.projection.ViewDocument;
import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;

/**
 * A call on a page of the helpline log.
 *
 * @param calledOn the day of the call
 * @param takenUp names the case only to callers who see it
 */
public record CallInLog(
        UUID callId,
        HelplineSource source,
        @JsonProperty("class") CallClass callClass,
        CallDisposition disposition,
        @Nullable String district,
        LocalDate calledOn,
        List<Route> routes,
        @Nullable TakenUp takenUp,
        @JsonIgnore Fact logged) {

    /** Whether it waits for this centre: one that passed it on, or from which it was taken, owes nothing any more. */
    public boolean isPassedLastTo(String centre) {
        return routes.stream()
                .reduce((one, other) -> other.on().isBefore(one.on()) ? one : other) // of one day the one recorded last
                .filter(route -> route.centre().equals(centre))
                .isPresent();
    }

    static CallInLog of(ViewDocument<HelplineCallRecord> stored, AccessScope scope) {
        HelplineCallRecord call = stored.value();
        TakenUp up = call.takenUp();
        return new CallInLog(
                UUID.fromString(stored.id()),
                call.source(),
                call.callClass(),
                call.disposition(),
                call.district(),
                call.logged().on(),
                call.routes(),
                up == null || up.isSeenBy(scope) ? up : up.withoutCase(),
                call.logged());
    }
}
