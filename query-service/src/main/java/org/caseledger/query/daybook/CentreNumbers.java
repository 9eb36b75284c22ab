package org.caseledger.query.daybook;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers centres from 0 as they come up, in this process only. */
final class CentreNumbers {
    private final Map<String, Integer> numbers = new HashMap<>();

    /** The same number for the same centre, always; {@link PackedCell#NO_CENTRE} for none. */
    synchronized int of(@Nullable String centre) {
        if (centre == null) {
            return PackedCell.NO_CENTRE;
        }
        int next = numbers.size();
        return numbers.computeIfAbsent(centre, c -> next);
    }

    /** By their numbers. */
    synchronized String[] names() {
        String[] names = new String[numbers.size()];
        numbers.forEach((centre, number) -> names[number] = centre);
        return names;
    }

    /** One more than the highest number. */
    synchronized int count() {
        return numbers.size();
    }
}
