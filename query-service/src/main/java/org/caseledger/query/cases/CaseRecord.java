package org.caseledger.query.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.Event;

/** All that was recorded of one case, in its order. */
public record CaseRecord(List<StoredEntry> entries) {
    public CaseRecord {
        entries = List.copyOf(entries);
    }

    CaseRecord with(StoredEntry entry) {
        List<StoredEntry> all = new ArrayList<>(entries);
        all.add(entry);
        return new CaseRecord(all);
    }

    /** Its entries of some types, and what put them right or retracted them. */
    public CaseEntries entries(Predicate<Class<? extends Event>> types) {
        return CaseEntries.of(entries.stream()
                .filter(entry -> matters(entry, types))
                .map(StoredEntry::recorded)
                .toList());
    }

    /** Whether one of these types, or what puts an entry right, was recorded after this position. */
    public boolean hasSince(long position, Predicate<Class<? extends Event>> types) {
        return entries.stream().anyMatch(entry -> entry.position() > position && matters(entry, types));
    }

    private static boolean matters(StoredEntry entry, Predicate<Class<? extends Event>> types) {
        Class<? extends Event> type = entry.type();
        return types.test(type) || type == DetailsCorrected.class || type == EntryVoided.class;
    }
}
