package org.caseledger.demo;

import java.util.Set;
import org.caseledger.events.Role;
import org.caseledger.service.access.AccessScope;

/** Those outside the centres who act in the demo, pseudonymous like everyone. */
final class Officers {
    static final AccessScope STATE =
            new AccessScope("state-officer-1", Set.of(Role.STATE_OFFICER), Set.of(), null, false);

    static final AccessScope HELPLINE =
            new AccessScope("helpline-system-1", Set.of(Role.HELPLINE_SYSTEM), Set.of(), null, false);

    private Officers() {}

    static AccessScope ofDistrict(String district) {
        return new AccessScope(
                "district-officer-" + district.toLowerCase(java.util.Locale.ROOT),
                Set.of(Role.DISTRICT_OFFICER),
                Set.of(),
                district,
                false);
    }
}
