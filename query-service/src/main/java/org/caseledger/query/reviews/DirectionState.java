package org.caseledger.query.reviews;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.caseledger.query.moment.Moment;

/** How a direction stands at a moment: in one of these, from its issuing on. Counted apart, never summed. */
enum DirectionState {
    OPEN(GivenDirection::isOpen),
    OVERDUE(GivenDirection::isOverdue),
    COMPLIED(GivenDirection::isComplied);

    private final BiPredicate<GivenDirection, Moment> test;

    DirectionState(BiPredicate<GivenDirection, Moment> test) {
        this.test = test;
    }

    boolean holds(GivenDirection direction, Moment moment) {
        return test.test(direction, moment);
    }

    /** Empty for one that was not issued by then, as far as was known. */
    static Optional<DirectionState> of(GivenDirection direction, Moment moment) {
        return Arrays.stream(values())
                .filter(state -> state.holds(direction, moment))
                .findFirst();
    }
}
