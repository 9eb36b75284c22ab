package org.caseledger.query.followups;

import java.util.stream.Stream;
import org.caseledger.query.entries.Moment;

/** The three work lists; counted apart, never summed. */
enum FollowUpState {
    /** May be answered and is not overdue. */
    DUE {
        @Override
        Stream<Monitoring.Slot> slots(Monitoring monitoring, Moment moment) {
            return monitoring.unanswered(moment, Plan::isDue);
        }
    },
    /** Past its grace in a plan in force, and not answered as far as was known. */
    OVERDUE {
        @Override
        Stream<Monitoring.Slot> slots(Monitoring monitoring, Moment moment) {
            return monitoring.unanswered(moment, Plan::isOverdue);
        }
    },
    /** Recorded as missed of a plan in force then, whatever came later. */
    MISSED {
        @Override
        Stream<Monitoring.Slot> slots(Monitoring monitoring, Moment moment) {
            return monitoring.missed(moment);
        }
    };

    abstract Stream<Monitoring.Slot> slots(Monitoring monitoring, Moment moment);
}
