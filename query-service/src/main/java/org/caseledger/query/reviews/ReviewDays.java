package org.caseledger.query.reviews;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caseledger.query.projection.KeptUp;
import org.caseledger.service.access.AccessScope;
import org.springframework.stereotype.Component;

/** Days on which reviews were held. */
@Component
public class ReviewDays implements KeptUp {
    public static final String VIEW = ReviewsModel.NAME;

    private final LiveReviews reviews;

    ReviewDays(LiveReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public long position() {
        return reviews.position();
    }

    public SortedSet<LocalDate> visibleTo(AccessScope scope) {
        return reviews.visibleTo(scope)
                .map(stored -> stored.value().held().on())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
