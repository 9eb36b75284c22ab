package org.caseledger.query.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.Role;
import org.jspecify.annotations.Nullable;

/** Who did it, as it is frozen into an event. */
public record Who(String actor, Role role, @Nullable String centre) {
    public static final Who LEDGER = new Who("ledger", Role.SYSTEM, null);

    Map<String, Object> metaData() {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put(EventMetadata.ACTOR, actor);
        entries.put(EventMetadata.ROLE, role.code());
        if (centre != null) {
            entries.put(EventMetadata.CENTRE, centre);
        }
        entries.put(EventMetadata.COMMAND, "command-of-" + actor);
        return entries;
    }
}
