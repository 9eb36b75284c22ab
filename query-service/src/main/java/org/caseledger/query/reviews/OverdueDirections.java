package org.caseledger.query.reviews;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.projection.KeptUp;
import org.springframework.stereotype.Component;

/** How many directions are past their day. */
@Component
public class OverdueDirections implements KeptUp {
    public static final String VIEW = ReviewsModel.NAME;

    private final LiveReviews reviews;

    OverdueDirections(LiveReviews reviews) {
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

    /** At each centre that was ever given one, on each of the days. */
    public Map<String, int[]> byCentre(CentreFilter centres, long position, List<LocalDate> days) {
        List<Moment> moments =
                days.stream().map(day -> new Moment(day, position)).toList();
        Map<String, int[]> overdue = new HashMap<>();
        reviews.all()
                .flatMap(review -> review.value().directions().stream())
                .filter(given -> centres.takes(given.centre()))
                .forEach(given -> {
                    int[] counts = overdue.computeIfAbsent(given.centre(), centre -> new int[days.size()]);
                    for (int i = 0; i < counts.length; i++) {
                        counts[i] += given.isOverdue(moments.get(i)) ? 1 : 0;
                    }
                });
        return overdue;
    }
}
