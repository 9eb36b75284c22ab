package org.caseledger.query.listing;

import java.time.LocalDate;
import java.util.Comparator;
import org.caseledger.query.moment.Moment;
import org.jspecify.annotations.Nullable;

/**
 * When something happened and when it was recorded.
 *
 * @param position at which it was recorded
 */
public record Fact(LocalDate on, long position) {
    /** The newest day first, and of one day what was recorded last. */
    public static final Comparator<Fact> NEWEST_FIRST =
            Comparator.comparing(Fact::on).thenComparing(Fact::position).reversed();

    /** Whether it had happened by then, as far as was known. */
    public static boolean holds(@Nullable Fact fact, Moment moment) {
        return fact != null && fact.position <= moment.position() && !fact.on.isAfter(moment.day());
    }
}
