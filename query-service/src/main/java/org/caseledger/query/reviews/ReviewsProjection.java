package org.caseledger.query.reviews;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.caseledger.events.DirectionComplied;
import org.caseledger.events.DirectionIssued;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.ReviewHeld;
import org.caseledger.query.listing.Fact;
import org.caseledger.query.projection.ViewChanges;
import org.jspecify.annotations.Nullable;

/** Keeps reviews, what they told centres to do, and what was done. */
final class ReviewsProjection {
    private final ViewChanges<ReviewRecord> reviews;

    ReviewsProjection(ViewChanges<ReviewRecord> reviews) {
        this.reviews = reviews;
    }

    @EventHandler
    void on(
            ReviewHeld e,
            @MetaDataValue(EventMetadata.POSITION) Long position,
            @MetaDataValue(EventMetadata.ACTOR) @Nullable String by) {
        reviews.change(e.reviewId().toString(), before -> ReviewRecord.held(e, position, by));
    }

    @EventHandler
    void on(DirectionIssued e, @MetaDataValue(EventMetadata.POSITION) Long position) {
        change(e.reviewId(), review -> review.issued(e, position));
    }

    @EventHandler
    void on(DirectionComplied e, @MetaDataValue(EventMetadata.POSITION) Long position) {
        change(e.reviewId(), review -> review.complied(e.directionId(), new Fact(e.occurredOn(), position)));
    }

    private void change(UUID reviewId, UnaryOperator<ReviewRecord> change) {
        reviews.change(reviewId.toString(), before -> {
            if (before == null) {
                throw new IllegalStateException("review " + reviewId + " was never held");
            }
            return change.apply(before);
        });
    }
}
