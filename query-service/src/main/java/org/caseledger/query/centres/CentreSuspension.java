package org.caseledger.query.centres;

import org.caseledger.query.listing.Fact;
import org.caseledger.query.moment.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A time in which another centre acts for this one.
 *
 * @param ended the day on which it worked again; absent until then
 */
record CentreSuspension(
        String caretaker, Fact begun, @Nullable Fact ended) {
    boolean holds(Moment moment) {
        return Fact.holds(begun, moment) && !Fact.holds(ended, moment);
    }

    /** By everything that is recorded. */
    boolean holdsNow() {
        return ended == null;
    }

    CentreSuspension endedBy(Fact reopening) {
        return new CentreSuspension(caretaker, begun, reopening);
    }
}
