package org.caseledger.local.store.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Along ranges of one index, forward or backward. Goes on after the last key it gave, so writes in between do no harm. */
final class IndexPath implements AccessPath {

    private final SortedIndex index;
    private final List<KeyRange> ranges;
    private final boolean backward;
    private final boolean sorted;
    private final int comparedFrom;
    private final boolean exact;
    private final Set<Integer> seen = new HashSet<>();
    private int range;
    private byte @Nullable [] last;

    /**
     * @param sorted whether it meets documents in the order that was asked for
     * @param comparedFrom so many bytes of each key come before those that alone make this order; negative where others are among them
     */
    IndexPath(
            SortedIndex index,
            List<KeyRange> ranges,
            boolean backward,
            boolean sorted,
            int comparedFrom,
            boolean exact) {
        this.index = index;
        this.ranges = new ArrayList<>(ranges);
        this.backward = backward;
        this.sorted = sorted;
        this.comparedFrom = comparedFrom;
        this.exact = exact;
        Collections.sort(this.ranges);
        if (backward) {
            Collections.reverse(this.ranges);
        }
    }

    /** A key on the way, and whose it is. */
    record Step(int range, byte[] key, Integer position) {}

    /** Whether what comes first on both also comes first in the order that was asked for. */
    boolean comparesWith(IndexPath other) {
        return index == other.index && backward == other.backward && comparedFrom >= 0 && other.comparedFrom >= 0;
    }

    boolean backward() {
        return backward;
    }

    int comparedFrom() {
        return comparedFrom;
    }

    @Override
    public boolean sorted() {
        return sorted;
    }

    @Override
    public boolean exact() {
        return exact;
    }

    @Override
    public List<Integer> next(int atMost) {
        List<Integer> positions = new ArrayList<>();
        for (Iterator<Step> rest = rest(); positions.size() < atMost && rest.hasNext(); ) {
            Step step = rest.next();
            take(step);
            if (index.oneKeyPerDocument() || seen.add(step.position())) {
                positions.add(step.position());
            }
        }
        return positions;
    }

    /** What is left of the way, while nothing is written. */
    Iterator<Step> rest() {
        return new Rest();
    }

    /** The way goes on after this step. */
    void take(Step step) {
        range = step.range();
        last = step.key();
    }

    private Iterator<SortedKeys.Placed> rest(int of) {
        return index.within(ranges.get(of), backward, of == range ? last : null);
    }

    private final class Rest implements Iterator<Step> {
        private int of = range;
        private Iterator<SortedKeys.Placed> entries = of < ranges.size() ? rest(of) : Collections.emptyIterator();

        @Override
        public boolean hasNext() {
            while (!entries.hasNext() && of + 1 < ranges.size()) {
                of++;
                entries = rest(of);
            }
            return entries.hasNext();
        }

        @Override
        public Step next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            SortedKeys.Placed next = entries.next();
            return new Step(of, next.key(), next.position());
        }
    }
}
