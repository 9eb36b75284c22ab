package org.caseledger.query.standing;

import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.moment.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A moment as it was asked for.
 *
 * @param known as asked, or when the newest event of it was recorded
 */
record KnownMoment(Moment moment, String known, AnsweredAt standpoint) {
    static KnownMoment of(Moment moment, @Nullable KnownAt asked, AnsweredAt standpoint) {
        return new KnownMoment(moment, standpoint.knownAt(asked), standpoint);
    }

    boolean isKnownAs(KnownMoment other) {
        return moment.position() == other.moment.position();
    }
}
