package org.caseledger.query.accessreports;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.caseledger.events.RevealedField;
import org.caseledger.service.accessledger.Look;
import org.caseledger.service.accessledger.LookKind;
import org.jspecify.annotations.Nullable;

/** Adds up what one account looked at of one case or call, or of lists of one kind. */
final class AffectedTally {
    private final SeenLook newest;
    private final SortedSet<LookKind> kinds = new TreeSet<>();
    private final SortedSet<RevealedField> revealed = new TreeSet<>();
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;
    private boolean breakGlass;
    private long times;
    private long files;
    private long rows;

    AffectedTally(SeenLook newest) {
        this.newest = newest;
    }

    /** What looks are added up by. */
    static Object groupOf(SeenLook seen) {
        UUID at = seen.look().at();
        return at == null ? seen.look().kind() : at;
    }

    void add(SeenLook seen) {
        Look look = seen.look();
        Instant at = seen.recorded().time();
        times++;
        kinds.add(look.kind());
        first = at.isBefore(first) ? at : first;
        last = at.isAfter(last) ? at : last;
        breakGlass |= look.breakGlass() != null;
        Look.Revealed shown = look.revealed();
        if (shown != null) {
            revealed.addAll(shown.fields());
        }
        Look.Several several = look.several();
        if (several != null) {
            files += several.file() ? 1 : 0;
            rows += several.rows();
        }
    }

    AffectedLine line() {
        UUID theCase = newest.caseId();
        @Nullable UUID call = theCase == null ? newest.look().at() : null;
        return new AffectedLine(
                theCase,
                call,
                theCase == null ? null : newest.centre(),
                List.copyOf(kinds),
                times,
                first,
                last,
                List.copyOf(revealed),
                breakGlass,
                files,
                rows);
    }
}
