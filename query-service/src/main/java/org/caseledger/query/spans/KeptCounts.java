package org.caseledger.query.spans;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.caseledger.query.counts.ChangesOfDay;
import org.caseledger.query.counts.CountPages;
import org.caseledger.query.counts.Counts;

/** What is counted of the generation that is kept at the moment of asking. */
final class KeptCounts {
    private final Supplier<KeptSpans> kept;

    KeptCounts(Supplier<KeptSpans> kept) {
        this.kept = kept;
    }

    /** Up to which spans and counts are. */
    long position() {
        return kept.get().position();
    }

    Counts newest() {
        return kept.get().newest();
    }

    /** Of some measures, as known at an earlier position. */
    Counts knownAt(long earlier, int... measures) {
        KeptSpans now = kept.get();
        return now.snapshots().at(earlier, now.newest(), among(measures));
    }

    /** Events whose cells are read for counts of an earlier position. */
    long eventsToRead(long earlier) {
        KeptSpans now = kept.get();
        return now.snapshots().eventsBetween(now.newest().position(), earlier);
    }

    /** Of some measures at each centre on some epoch days, which ascend, as known at a position that is not later than the newest. */
    Counts.ByCentre byCentre(long at, int[] measures, Predicate<String> centres, int... days) {
        KeptSpans spans = kept.get();
        Counts.ByCentre now = spans.newest().byCentre(measures, centres, days);
        return now.position() == at ? now : spans.snapshots().at(at, now, measures, centres, days);
    }

    /** What changes in some measures from each epoch day on, up to one. */
    Counts.Changes changes(long at, int[] measures, Predicate<String> centres, int until) {
        Counts newest = newest();
        Counts counts = newest.position() == at ? newest : knownAt(at, measures);
        Counts.Changes changes = counts.changes(measures, centres, until);
        return changes.position() == at ? changes : changes(at, measures, centres, until); // an event came meanwhile
    }

    /** What each event after one position, up to another, changed in some measures at each centre on an epoch day. */
    List<ChangesOfDay.Change> changesOfDay(long after, long upTo, int[] measures, Predicate<String> centres, int day) {
        return ChangesOfDay.between(after, upTo, kept.get().pages(), among(measures), centres, day);
    }

    /** Each cell with codes of a measure and an event after one position, up to another. */
    void crossed(int measure, long after, long upTo, CountPages.CrossedReader reader) {
        kept.get().pages().forEachCrossed(measure, after, upTo, reader);
    }

    private static IntPredicate among(int... measures) {
        BitSet among = new BitSet();
        IntStream.of(measures).forEach(among::set);
        return among::get;
    }
}
