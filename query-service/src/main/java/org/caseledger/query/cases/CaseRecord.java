package org.caseledger.query.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.Event;

/** All that was recorded of one case, in its order; older entries packed. */
public final class CaseRecord {
    /** So many entries are packed together. */
    private static final int PACK = 8;
    /** As soon as so many are not. */
    private static final int MOST_UNPACKED = 12;

    private final List<PackedEntries> packed;
    private final List<StoredEntry> recent;

    CaseRecord(List<PackedEntries> packed, List<StoredEntry> recent) {
        this.packed = List.copyOf(packed);
        this.recent = List.copyOf(recent);
    }

    /** @param entries in their order; none is packed before another follows */
    public static CaseRecord of(List<StoredEntry> entries) {
        return new CaseRecord(List.of(), entries);
    }

    CaseRecord with(StoredEntry entry) {
        List<StoredEntry> more = new ArrayList<>(recent);
        more.add(entry);
        if (more.size() < MOST_UNPACKED) {
            return new CaseRecord(packed, more);
        }
        List<PackedEntries> packs = new ArrayList<>(packed);
        packs.add(PackedEntries.of(more.subList(0, PACK)));
        return new CaseRecord(packs, more.subList(PACK, more.size()));
    }

    List<PackedEntries> packed() {
        return packed;
    }

    List<StoredEntry> recent() {
        return recent;
    }

    public List<StoredEntry> all() {
        return Stream.concat(packed.stream().flatMap(pack -> pack.entries().stream()), recent.stream())
                .toList();
    }

    /** As it was when this position was reached. */
    public CaseRecord until(long position) {
        return of(all().stream().filter(entry -> entry.position() <= position).toList());
    }

    public CaseEntries entries() {
        return entries(type -> true);
    }

    /** Its entries of some types, and what put them right or retracted them. */
    public CaseEntries entries(Predicate<Class<? extends Event>> types) {
        return CaseEntries.of(all().stream()
                .filter(entry -> matters(entry, types))
                .map(StoredEntry::recorded)
                .toList());
    }

    /** Whether one of these types, or what puts an entry right, was recorded after this position. */
    public boolean hasSince(long position, Predicate<Class<? extends Event>> types) {
        boolean areAllRecent =
                packed.isEmpty() || (!recent.isEmpty() && recent.get(0).position() <= position);
        return (areAllRecent ? recent : all())
                .stream().anyMatch(entry -> entry.position() > position && matters(entry, types));
    }

    private static boolean matters(StoredEntry entry, Predicate<Class<? extends Event>> types) {
        Class<? extends Event> type = entry.type();
        return type != null && (types.test(type) || type == DetailsCorrected.class || type == EntryVoided.class);
    }
}
