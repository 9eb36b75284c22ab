package org.caseledger.benchmarks.measure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;
import org.caseledger.benchmarks.rivals.Rival;

/** The slices of each store, round by round. */
final class Rounds {
    private final Map<Rival, List<Slice>> slices = new EnumMap<>(Rival.class);

    void add(Rival rival, Slice slice) {
        slices.computeIfAbsent(rival, r -> new ArrayList<>()).add(slice);
    }

    double[] each(Rival rival, ToDoubleFunction<Slice> figure) {
        return of(rival).stream().mapToDouble(figure).toArray();
    }

    double perSecond(Rival rival) {
        return Median.of(each(rival, Slice::perSecond));
    }

    /** How many times the second's figure the first's is. */
    Estimate ratio(Rival first, Rival second, ToDoubleFunction<Slice> figure) {
        return Estimate.ofRatios(each(first, figure), each(second, figure));
    }

    /** Over all rounds, in ms. */
    double millis(Rival rival, double percentile) {
        Histogram all = Slice.latencies();
        of(rival).forEach(slice -> all.add(slice.micros()));
        return Slice.millis(all, percentile);
    }

    private List<Slice> of(Rival rival) {
        return Objects.requireNonNull(slices.get(rival), rival::title);
    }
}
