package org.caseledger.query.standing;

import org.caseledger.query.lists.KnownAt;
import org.caseledger.query.lists.Standpoint;
import org.caseledger.query.moment.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A moment as it was asked for.
 *
 * @param known as asked, or when the newest event of it was recorded
 */
record KnownMoment(Moment moment, String known, Standpoint standpoint) {
    static KnownMoment of(Moment moment, @Nullable KnownAt asked, Standpoint standpoint) {
        return new KnownMoment(moment, standpoint.knownAt(asked), standpoint);
    }

    boolean isKnownAs(KnownMoment other) {
        return moment.position() == other.moment.position();
    }
}
