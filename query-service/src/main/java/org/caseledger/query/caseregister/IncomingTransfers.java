package org.caseledger.query.caseregister;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.caseledger.events.Role;
import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;

/** Cases that a centre is asked to take: it must see what it is asked for before the case is its own. */
final class IncomingTransfers {
    private static final String ASKED = "pendingTransfer.to";

    private IncomingTransfers() {}

    /** To any centre that the caller sees. */
    static Bson visible(AccessScope scope) {
        if (scope.seesAllCentres()) {
            return any();
        }
        List<Bson> either = new ArrayList<>();
        either.add(Filters.in(ASKED, scope.ownAndInCare()));
        String district = scope.district();
        if (district != null && scope.has(Role.DISTRICT_OFFICER)) {
            either.add(inDistrict(district));
        }
        return Filters.or(either);
    }

    /** To this centre, or to any one of this district. */
    static Bson to(@Nullable String centre, @Nullable String district) {
        List<Bson> both = new ArrayList<>();
        both.add(centre == null ? any() : Filters.eq(ASKED, centre));
        if (district != null) {
            both.add(inDistrict(district));
        }
        return Filters.and(both);
    }

    private static Bson any() {
        return Filters.gt(ASKED, "");
    }

    /** All that begin with {@code BR-<district>-}: the full stop comes right after the hyphen. */
    private static Bson inDistrict(String district) {
        return Filters.and(Filters.gte(ASKED, "BR-" + district + "-"), Filters.lt(ASKED, "BR-" + district + "."));
    }
}
