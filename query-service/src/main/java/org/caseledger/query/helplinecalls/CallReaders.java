package org.caseledger.query.helplinecalls;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bson.conversions.Bson;
import org.caseledger.events.Role;
import org.caseledger.service.access.AccessScope;

/**
 * Who may read the helpline log, and which calls: State officers and auditors all, district officers those that have to do with their
 * district, staff those passed to or taken up by their centres, a helpline those it logged itself.
 */
final class CallReaders {
    private CallReaders() {}

    /** Documents of calls that the caller sees. */
    static Bson visible(AccessScope scope) {
        if (scope.seesAllCentres()) {
            return Filters.empty();
        }
        List<Bson> either = new ArrayList<>();
        if (scope.worksAtCentre()) {
            either.add(Filters.in(HelplineCallsModel.CENTRES, scope.ownAndInCare()));
        }
        String district = scope.district();
        if (district != null && scope.has(Role.DISTRICT_OFFICER)) {
            either.add(Filters.eq(HelplineCallsModel.DISTRICTS, district));
        }
        if (scope.has(Role.HELPLINE_SYSTEM)) {
            either.add(Filters.eq("loggedBy", scope.actor()));
        }
        return switch (either.size()) {
            case 0 -> Filters.in(HelplineCallsModel.CENTRES, List.of());
            case 1 -> either.get(0);
            default -> Filters.or(either);
        };
    }

    /** The same for calls in memory. */
    static Predicate<CountedCall> counts(AccessScope scope) {
        if (scope.seesAllCentres()) {
            return call -> true;
        }
        Set<String> centres = scope.worksAtCentre() ? scope.ownAndInCare() : Set.of();
        String district = scope.has(Role.DISTRICT_OFFICER) ? scope.district() : null;
        String helpline = scope.has(Role.HELPLINE_SYSTEM) ? scope.actor() : null;
        return call -> call.traits().centres().stream().anyMatch(centres::contains)
                || (district != null && call.traits().concerns(district))
                || (helpline != null && helpline.equals(call.traits().loggedBy()));
    }
}
