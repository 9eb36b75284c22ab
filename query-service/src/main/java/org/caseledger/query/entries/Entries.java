package org.caseledger.query.entries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;

/** The entries of one kind in one case. A version that was put right or retracted stays, with its end. */
public final class Entries {
    private Entries() {}

    public static <E> List<E> with(List<E> entries, E added) {
        List<E> all = new ArrayList<>(entries);
        all.add(added);
        return all;
    }

    public static <E extends Entry<E>> List<E> corrected(List<E> entries, DetailsCorrected e, long position) {
        List<E> all = new ArrayList<>(entries.size() + 1);
        for (E entry : entries) {
            E right = entry.standing().standsAs(e.corrects()) ? entry.corrected(e.field(), e.newValue()) : entry;
            if (right.equals(entry)) {
                all.add(entry);
            } else {
                all.add(entry.with(entry.standing().endedAt(position)));
                all.add(right.with(entry.standing().renewedAt(position)));
            }
        }
        return all;
    }

    public static <E extends Entry<E>> List<E> retracted(List<E> entries, EntryVoided e, long position) {
        return entries.stream()
                .map(entry -> entry.standing().standsAs(e.voids())
                        ? entry.with(entry.standing().endedAt(position))
                        : entry)
                .toList();
    }

    /** What had happened by the day, as far as was known. */
    public static <E extends Entry<E>> Stream<E> known(List<E> entries, Moment moment) {
        return entries.stream().filter(moment::knows);
    }

    /** The one recorded last; putting an older one right does not make it newer. */
    public static <E extends Entry<E>> Optional<E> newest(Stream<E> entries) {
        return entries.max(Comparator.comparingLong(entry -> entry.standing().sequence()));
    }
}
