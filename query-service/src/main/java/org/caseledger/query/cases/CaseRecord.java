package org.caseledger.query.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
                .filter(entry -> types.test(entry.type()) || putsRight(entry.type()))
                .map(StoredEntry::recorded)
                .toList());
    }

    /** Whether one of these types, or what puts an entry right, was recorded after this position. */
    public boolean hasSince(long position, Predicate<Class<? extends Event>> types) {
        return since(position).anyMatch(entry -> types.test(entry.type()) || putsRight(entry.type()));
    }

    private Stream<StoredEntry> since(long position) {
        return entries.stream().filter(entry -> entry.position() > position);
    }

    private static boolean putsRight(Class<?> type) {
        return type == DetailsCorrected.class || type == EntryVoided.class;
    }
}
