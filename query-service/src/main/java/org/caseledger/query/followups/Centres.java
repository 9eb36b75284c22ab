package org.caseledger.query.followups;

import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;

/** Which centres a list is about; a centre is {@code BR-<district>-<number>}. */
final class Centres {
    private Centres() {}

    static String district(String centre) {
        return centre.split("-", -1)[1];
    }

    static boolean isAskedFor(String centre, @Nullable String wanted, @Nullable String district, AccessScope scope) {
        return (wanted == null || wanted.equals(centre))
                && (district == null || district.equals(district(centre)))
                && scope.sees(centre);
    }
}
