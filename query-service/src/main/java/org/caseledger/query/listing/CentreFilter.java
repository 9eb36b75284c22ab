package org.caseledger.query.listing;

import java.util.Set;
import org.caseledger.events.Role;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Of which centres a caller wants and may see something.
 *
 * @param centre only of this one
 * @param district only of this one, by its code
 */
public record CentreFilter(
        AccessScope scope,
        @Nullable String centre,
        @Nullable String district) {
    private static final int DISTRICT_FROM = "BR-".length();

    /** How a centre is spelt. */
    public static final String SHAPE = "BR-[A-Z]{3}-[0-9]{2}";

    /** A centre as part of a path. */
    public static final String IN_PATH = "/{id:" + SHAPE + "}";

    /** All centres, whoever asks: for an answer that names none of them and is the same for everybody. */
    public static CentreFilter ofState() {
        return new CentreFilter(new AccessScope("state", Set.of(Role.SYSTEM), Set.of(), null, false), null, null);
    }

    /** Of a report, which would be full of noughts where a list is empty: what the caller may not see is as what does not exist. */
    public static CentreFilter ofReport(AccessScope scope, @Nullable String centre, @Nullable String district) {
        Districts.require(district);
        if ((centre != null && !scope.sees(centre)) || (district != null && !seesSomeOf(district, scope))) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "NOT_FOUND");
        }
        return new CentreFilter(scope, centre, district);
    }

    /** Those that are commissioned later, too. */
    public boolean takesAll() {
        return scope.seesAllCentres() && centre == null && district == null;
    }

    public boolean takes(String of) {
        return scope.sees(of)
                && (centre == null || centre.equals(of))
                && (district == null || district.equals(districtOf(of)));
    }

    /** A centre is {@code BR-<district>-<number>}. */
    public static String districtOf(String centre) {
        return centre.substring(DISTRICT_FROM, centre.indexOf('-', DISTRICT_FROM));
    }

    private static boolean seesSomeOf(String district, AccessScope scope) {
        return scope.seesAllCentres()
                || (scope.has(Role.DISTRICT_OFFICER) && district.equals(scope.district()))
                || scope.ownAndInCare().stream().map(CentreFilter::districtOf).anyMatch(district::equals);
    }
}
