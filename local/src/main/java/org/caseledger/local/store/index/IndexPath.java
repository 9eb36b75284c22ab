package org.caseledger.local.store.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Along ranges of one index, forward or backward. Goes on after the last key it gave, so writes in between do no harm. */
final class IndexPath implements AccessPath {

    private final SortedIndex index;
    private final List<KeyRange> ranges;
    private final boolean backward;
    private final boolean sorted;
    private final boolean exact;
    private final Set<Integer> seen = new HashSet<>();
    private int range;
    private byte @Nullable [] last;

    IndexPath(SortedIndex index, List<KeyRange> ranges, boolean backward, boolean sorted, boolean exact) {
        this.index = index;
        this.ranges = new ArrayList<>(ranges);
        this.backward = backward;
        this.sorted = sorted;
        this.exact = exact;
        Collections.sort(this.ranges);
        if (backward) {
            Collections.reverse(this.ranges);
        }
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
        for (; range < ranges.size(); range++, last = null) {
            for (Map.Entry<byte[], Integer> entry : rest(ranges.get(range)).entrySet()) {
                if (positions.size() == atMost) {
                    return positions;
                }
                last = entry.getKey();
                if (index.oneKeyPerDocument() || seen.add(entry.getValue())) {
                    positions.add(entry.getValue());
                }
            }
        }
        return positions;
    }

    private NavigableMap<byte[], Integer> rest(KeyRange within) {
        NavigableMap<byte[], Integer> keys = index.within(within);
        NavigableMap<byte[], Integer> directed = backward ? keys.descendingMap() : keys;
        return last == null ? directed : directed.tailMap(last, false);
    }
}
