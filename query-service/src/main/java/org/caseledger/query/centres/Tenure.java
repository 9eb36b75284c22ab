package org.caseledger.query.centres;

import org.caseledger.events.Role;
import org.caseledger.query.listing.Fact;
import org.caseledger.query.moment.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One person in one post of a centre.
 *
 * @param staff pseudonymous staff id
 * @param relieved the first day on which the post is vacant again; absent until then
 */
record Tenure(
        String staff, Role role, Fact posted, @Nullable Fact relieved) {
    boolean holds(Moment moment) {
        return Fact.holds(posted, moment) && !Fact.holds(relieved, moment);
    }

    boolean isOf(String who, Role post) {
        return staff.equals(who) && role == post;
    }

    Tenure relievedBy(Fact fact) {
        return new Tenure(staff, role, posted, fact);
    }
}
