package org.caseledger.service.append;

import com.mongodb.MongoException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.caseledger.eventlog.LogEvent;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates on which a command of this process failed, and how far each is known to be stored. The queue is searched for what follows such
 * a command before its caller is told ({@link ConflictingAppends}, {@link FailedAppends}); what was decided on it and comes to the queue later is in nobody's
 * way there, and joins a block only where its predecessor is stored. Costs a look at an empty map where nothing failed.
 *
 * <p>Not promised: that the predecessor is the one it was decided on. Where another command took that one's place, as many events long, the
 * two look alike.
 */
final class Predecessors {
    /** Many times the commands that can be under way in one process: who was decided on a failed one is here before it is forgotten. */
    private static final int REMEMBERED = 10_000;

    private final BiFunction<String, Long, OptionalLong> newest;

    /** The next sequence of each: all before it is known to be stored. The least used is forgotten first. */
    private final Map<String, Long> due = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> leastUsed) {
            return size() > REMEMBERED;
        }
    };

    /** @param newest an aggregate's newest stored sequence, from this one on, for which a majority is asked */
    Predecessors(BiFunction<String, Long, OptionalLong> newest) {
        this.newest = newest;
    }

    /** To be called before its caller is told. */
    synchronized void failed(Append append) {
        append.events().forEach(event -> due.merge(event.aggregate(), event.sequence(), Math::min));
    }

    synchronized void stored(Append append) {
        if (!due.isEmpty()) {
            append.events().forEach(event -> stored(AggregateSequence.of(event)));
        }
    }

    /** By whichever process. */
    synchronized void stored(AggregateSequence place) {
        due.computeIfPresent(place.aggregate(), (same, next) -> Math.max(next, place.sequence() + 1));
    }

    /**
     * Why it would leave a gap, if it would.
     *
     * @param besideIt whether its block holds events of an aggregate already, which it follows then
     */
    @Nullable
    synchronized NotStored missingBefore(Append append, Predicate<String> besideIt) {
        if (due.isEmpty()) {
            return null;
        }
        for (String aggregate : append.aggregates()) {
            Long next = due.get(aggregate);
            if (next != null && !besideIt.test(aggregate)) {
                NotStored missing = missingBefore(append, aggregate, next);
                if (missing != null) {
                    return missing;
                }
            }
        }
        return null;
    }

    private @Nullable NotStored missingBefore(Append append, String aggregate, long next) {
        long first = append.events().stream()
                .filter(event -> event.aggregate().equals(aggregate))
                .mapToLong(LogEvent::sequence)
                .min()
                .orElseThrow();
        if (first <= next) {
            return null;
        }
        try {
            OptionalLong stored = newest.apply(aggregate, first - 1);
            if (stored.isEmpty()) {
                return new NotStored("the command that it was decided on is not stored", null);
            }
            due.put(aggregate, stored.getAsLong() + 1);
            return null;
        } catch (MongoException e) {
            return new NotStored("whether the command that it was decided on is stored could not be asked", e);
        }
    }
}
