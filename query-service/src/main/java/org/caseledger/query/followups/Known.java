package org.caseledger.query.followups;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From when on something counts as known, and until when: a later entry may have put it right or retracted it. What was known before that
 * stays as it was known.
 *
 * @param from position at which it was recorded
 * @param until position from which on it no longer counts; absent while it does
 */
record Known(long from, @Nullable Long until) {
    static Known since(long position) {
        return new Known(position, null);
    }

    boolean at(long position) {
        return from <= position && (until == null || position < until);
    }

    /** What one entry of a case said. */
    interface Saying<S> {
        /** Of the entry in the case. */
        long sequence();

        Known known();

        S with(Known known);
    }

    /** The same sayings; that of this entry counts until this position, as if it had never been said. */
    static <S extends Saying<S>> List<S> voided(List<S> all, long sequence, long position) {
        return all.stream()
                .map(one ->
                        isMeant(one, sequence) ? one.with(new Known(one.known().from(), position)) : one)
                .toList();
    }

    /** The same sayings; that of this entry counts until this position, and from there on as it should have been. */
    static <S extends Saying<S>> List<S> corrected(
            List<S> all, long sequence, long position, UnaryOperator<S> correction) {
        return Stream.concat(
                        voided(all, sequence, position).stream(),
                        all.stream()
                                .filter(one -> isMeant(one, sequence))
                                .map(correction)
                                .map(one -> one.with(since(position))))
                .toList();
    }

    private static <S extends Saying<S>> boolean isMeant(S one, long sequence) {
        return one.sequence() == sequence && one.known().until() == null;
    }
}
