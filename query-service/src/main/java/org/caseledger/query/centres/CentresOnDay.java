package org.caseledger.query.centres;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.caseledger.events.CentreKind;
import org.caseledger.events.CentreState;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.KnownAt;
import org.jspecify.annotations.Nullable;

/**
 * The centres of a day.
 *
 * @param knownAt as asked; absent for what is known by now
 * @param position of the last event that counts as known
 * @param time when that was recorded
 */
record CentresOnDay(
        LocalDate on,
        @Nullable KnownAt knownAt,
        Counts counts,
        List<CentreOnDay> centres,
        long position,
        Instant time) {

    static CentresOnDay of(LocalDate on, @Nullable KnownAt knownAt, List<CentreOnDay> centres, AnsweredAt standpoint) {
        Counts counts = new Counts(
                centres.size(),
                count(CentreKind.values(), centres, CentreOnDay::kind),
                count(CentreState.values(), centres, CentreOnDay::state));
        return new CentresOnDay(on, knownAt, counts, centres, standpoint.position(), standpoint.time());
    }

    /** Of the centres listed; kinds and states without one are there with zero. */
    record Counts(int total, Map<CentreKind, Integer> byKind, Map<CentreState, Integer> byState) {}

    private static <K> Map<K, Integer> count(K[] keys, List<CentreOnDay> centres, Function<CentreOnDay, K> key) {
        Map<K, Integer> counts = new LinkedHashMap<>();
        Arrays.stream(keys).forEach(known -> counts.put(known, 0));
        centres.forEach(centre -> counts.merge(key.apply(centre), 1, Integer::sum));
        return counts;
    }
}
