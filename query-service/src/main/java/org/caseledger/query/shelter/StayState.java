package org.caseledger.query.shelter;

import java.util.stream.Stream;
import org.caseledger.query.entries.Moment;

/** What is asked of the register. Stays past their limit are counted by what was so on the day, never by counting the recorded facts. */
enum StayState {
    /** She is there. */
    OPEN {
        @Override
        Stream<Stay> stays(ShelteredCase of, Moment moment) {
            return of.stays(moment).filter(Stay::wasOpen);
        }
    },
    /** She is there and the limit in force is passed. */
    PAST_LIMIT {
        @Override
        Stream<Stay> stays(ShelteredCase of, Moment moment) {
            return of.stays(moment).filter(stay -> stay.wasPastLimit(moment.day()));
        }
    },
    /** She has left. */
    LEFT {
        @Override
        Stream<Stay> stays(ShelteredCase of, Moment moment) {
            return of.stays(moment).filter(stay -> !stay.wasOpen());
        }
    },
    /** Recorded as past a limit, whatever came later: once for each limit that was passed. */
    EXCEEDED {
        @Override
        Stream<Stay> stays(ShelteredCase of, Moment moment) {
            return of.exceeded(moment);
        }
    };

    abstract Stream<Stay> stays(ShelteredCase of, Moment moment);
}
