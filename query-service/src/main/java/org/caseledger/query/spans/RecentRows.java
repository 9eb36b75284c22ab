package org.caseledger.query.spans;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the cases that changed last, as their only writer knew them after the last change. Few cases change in a day, and each of them
 * several times, so most changes begin with what the one before ended with.
 */
final class RecentRows {
    private final Map<String, Map<RegisterDefinition<?>, Set<DaysOfRow>>> leastUsedFirst =
            new LinkedHashMap<>(16, 0.75f, true);
    private final int most;

    /** @param most so many cases */
    RecentRows(int most) {
        this.most = most;
    }

    /** Absent where they have to be computed. */
    @Nullable
    Set<DaysOfRow> of(String caseId, RegisterDefinition<?> register) {
        Map<RegisterDefinition<?>, Set<DaysOfRow>> kept = leastUsedFirst.get(caseId);
        return kept == null ? null : kept.get(register);
    }

    void keep(String caseId, RegisterDefinition<?> register, Set<DaysOfRow> rows) {
        leastUsedFirst.computeIfAbsent(caseId, id -> new HashMap<>()).put(register, rows);
        if (leastUsedFirst.size() > most) {
            leastUsedFirst.remove(leastUsedFirst.keySet().iterator().next());
        }
    }

    /** After a failure, or when another process kept them, nobody knows what they are. */
    void forget() {
        leastUsedFirst.clear();
    }
}
