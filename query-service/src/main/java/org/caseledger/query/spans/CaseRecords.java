package org.caseledger.query.spans;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.caseledger.query.cases.CaseRecord;

/** Records of cases by their identities. */
@FunctionalInterface
interface CaseRecords {
    /** Without those that are not there. */
    Map<String, CaseRecord> of(Collection<String> ids);

    /** For one answer that asks about the same cases again and again: each is read, unpacked and parsed once. */
    static CaseRecords remembered(CaseRecords read) {
        Map<String, CaseRecord> met = new HashMap<>();
        return ids -> {
            Collection<String> others =
                    ids.stream().filter(id -> !met.containsKey(id)).toList();
            if (!others.isEmpty()) {
                met.putAll(read.of(others));
            }
            Map<String, CaseRecord> asked = new HashMap<>(met);
            asked.keySet().retainAll(ids);
            return asked;
        };
    }
}
