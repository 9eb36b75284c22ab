package org.caseledger.query.projection;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sums by what they are of, in order of first appearance; none is zero. The first addition makes a draft, and further ones are added to it in
 * place: else each event of a day would copy all that the day has, and a State ten times as large would need a hundred times as long.
 */
public final class DraftSums<K> {
    private final Map<K, Integer> sums;
    private final boolean draft;

    private DraftSums(Map<K, Integer> sums, boolean draft) {
        this.sums = sums;
        this.draft = draft;
    }

    public static <K> DraftSums<K> none() {
        return new DraftSums<>(Map.of(), false);
    }

    /** @param sums in their order; taken over */
    public static <K> DraftSums<K> of(Map<K, Integer> sums) {
        return new DraftSums<>(sums, false);
    }

    /** Of a draft this is the draft itself. */
    public DraftSums<K> plus(K of, int n) {
        DraftSums<K> into = draft ? this : new DraftSums<>(new LinkedHashMap<>(sums), true);
        into.sums.merge(of, n, (a, b) -> a + b == 0 ? null : Integer.valueOf(a + b));
        return into;
    }

    /** Not changed any more by what is added. The draft itself is not to be used again. */
    public DraftSums<K> whole() {
        return draft ? new DraftSums<>(sums, false) : this;
    }

    public Map<K, Integer> asMap() {
        return Collections.unmodifiableMap(sums);
    }
}
