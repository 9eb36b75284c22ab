package org.caseledger.query.reviews;

import java.util.UUID;
import org.caseledger.query.projection.ViewDocument;

/**
 * A direction before it is shown: of thousands that are counted and put in order a page shows fifty.
 *
 * @param place made once, for an order that compares each with many
 */
record FoundDirection(ViewDocument<ReviewRecord> review, GivenDirection given, DirectionPlace place) {
    static FoundDirection of(ViewDocument<ReviewRecord> review, GivenDirection given) {
        return new FoundDirection(
                review, given, new DirectionPlace(given.dueOn(), given.issued().position()));
    }

    String centre() {
        return given.centre();
    }

    /** @param state in which it stands */
    DirectionOnList line(DirectionState state) {
        return DirectionOnList.of(UUID.fromString(review.id()), review.value(), given, state);
    }
}
