package org.caseledger.query.accessreports;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.caseledger.service.accessledger.Look;
import org.jspecify.annotations.Nullable;

/** Counts looks of one group. */
final class LookTally {
    private final Set<UUID> cases = new HashSet<>();
    private long looks;
    private long revealed;
    private long breakGlass;
    private long lists;
    private long rows;

    void add(SeenLook seen) {
        Look look = seen.look();
        Look.Several several = look.several();
        if (several != null) {
            lists++;
            rows += several.rows();
            return;
        }
        looks++;
        UUID theCase = seen.caseId();
        if (theCase != null) {
            cases.add(theCase);
        }
        if (look.revealed() != null) {
            revealed++;
            breakGlass += look.breakGlass() == null ? 0 : 1;
        }
    }

    LookCount count(LooksBy by, @Nullable String group) {
        return new LookCount(
                by == LooksBy.PERSON ? group : null,
                by == LooksBy.CENTRE ? group : null,
                by == LooksBy.HOUR ? group : null,
                looks,
                cases.size(),
                revealed,
                breakGlass,
                lists,
                rows);
    }
}
