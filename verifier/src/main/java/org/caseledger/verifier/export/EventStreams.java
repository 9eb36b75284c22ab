package org.caseledger.verifier.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caseledger.verifier.entry.EventEntry;
import org.caseledger.verifier.report.CheckReport;
import org.caseledger.verifier.report.Statement;

/** Checks that no id stands twice, and that the events of each aggregate are numbered from 0 without a gap. */
public final class EventStreams {
    private final CheckReport report;
    private final Set<UUID> ids = new HashSet<>();
    private final Map<String, Long> next = new HashMap<>();

    public EventStreams(CheckReport report) {
        this.report = report;
    }

    public void follow(long position, EventEntry entry) {
        if (!ids.add(entry.id())) {
            report.broken(Statement.ID_TWICE, position, entry.id());
        }
        long expected = next.getOrDefault(entry.aggregate(), 0L);
        if (entry.sequence() != expected) {
            report.broken(Statement.STREAM_GAP, position, entry.sequence(), entry.aggregate(), expected);
        }
        next.put(entry.aggregate(), entry.sequence() + 1);
    }

    public int aggregates() {
        return next.size();
    }
}
