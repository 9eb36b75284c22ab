package org.caseledger.query.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.caseentries.RecordedEntry;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.Event;
import org.caseledger.query.cases.CaseAt;

/** The life of one case, as registers are asked about any day of it. */
public final class KnownLife {
    private static final LocalDate RECORDED_ON = LocalDate.of(2026, 1, 31);

    private final UUID id;
    private final List<RecordedEntry> entries = new ArrayList<>();

    public KnownLife(UUID id) {
        this.id = id;
    }

    /** Events of the case in their order; those of others, such as the number issued by the centre, are left out. */
    public KnownLife then(Event... events) {
        for (Event event : events) {
            if (event instanceof CaseEvent entry) {
                int sequence = entries.size();
                entries.add(RecordedEntry.of(sequence, entry, sequence, RECORDED_ON, "case-worker-1"));
            }
        }
        return this;
    }

    /** Sequence of the newest event. */
    public int newest() {
        return entries.size() - 1;
    }

    /** All that was known when the case had this sequence, on no day in particular. */
    public CaseAt known(long sequence) {
        return CaseAt.known(id, CaseEntries.of(entries), sequence);
    }

    public CaseAt on(LocalDate day) {
        return new CaseAt(id, CaseEntries.of(entries), day, newest());
    }
}
