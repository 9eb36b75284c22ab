package org.caseledger.query.helplinecalls;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.HelplineCallLogged;
import org.caseledger.events.HelplineSource;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A call to a helpline; the content of one document of the view.
 *
 * @param district the call is about, if known
 * @param loggedBy pseudonymous id of the helpline that logged it
 * @param routes where it was passed to, first one first
 */
record HelplineCallRecord(
        HelplineSource source,
        CallClass callClass,
        CallDisposition disposition,
        @Nullable String district,
        Fact logged,
        @Nullable String loggedBy,
        List<Route> routes,
        @Nullable TakenUp takenUp) {

    HelplineCallRecord {
        routes = List.copyOf(routes);
    }

    static HelplineCallRecord logged(HelplineCallLogged e, long position, @Nullable String by) {
        return new HelplineCallRecord(
                e.source(),
                e.callClass(),
                e.disposition(),
                e.district(),
                new Fact(e.occurredOn(), position),
                by,
                List.of(),
                null);
    }

    HelplineCallRecord routed(String centre, LocalDate on) {
        List<Route> all =
                Stream.concat(routes.stream(), Stream.of(new Route(centre, on))).toList();
        return new HelplineCallRecord(source, callClass, disposition, district, logged, loggedBy, all, takenUp);
    }

    HelplineCallRecord takenUp(String centre, UUID caseId, LocalDate on) {
        TakenUp up = new TakenUp(centre, caseId, on);
        return new HelplineCallRecord(source, callClass, disposition, district, logged, loggedBy, routes, up);
    }

    /** Those it was passed to and the one that took it up. */
    Set<String> centres() {
        Set<String> centres = new TreeSet<>();
        routes.forEach(route -> centres.add(route.centre()));
        if (takenUp != null) {
            centres.add(takenUp.centre());
        }
        return centres;
    }

    /** The one it is about and those of its centres. */
    Set<String> districts() {
        Set<String> districts = new TreeSet<>();
        if (district != null) {
            districts.add(district);
        }
        centres().forEach(centre -> districts.add(CentreFilter.districtOf(centre)));
        return districts;
    }
}
