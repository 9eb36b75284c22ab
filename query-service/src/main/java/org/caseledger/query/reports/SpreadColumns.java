package org.caseledger.query.reports;

import java.util.function.Function;
import org.caseledger.query.listing.ListTable;

/** A spread as columns of a file. */
public final class SpreadColumns {
    private SpreadColumns() {}

    /** The table with the count, the median, the day that nine of ten did not pass, and a column for each range of days. */
    public static <T> ListTable<T> with(ListTable<T> table, Buckets buckets, Function<T, DayCounts.Spread> spread) {
        ListTable<T> all = table.column("howMany", line -> spread.apply(line).count())
                .column("medianDays", line -> spread.apply(line).median())
                .column("p90Days", line -> spread.apply(line).p90());
        for (String bucket : buckets.names()) {
            all = all.column(
                    "days" + bucket, line -> spread.apply(line).buckets().get(bucket));
        }
        return all;
    }
}
