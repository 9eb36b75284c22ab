package org.caseledger.command.deadlines;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.caseledger.command.folds.FoldProgress;
import org.caseledger.command.folds.FoldProgress.Reached;
import org.caseledger.command.folds.LogPlace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All open deadlines, folded from the log and kept. A process reads the log from where they were written last; what it has read since is
 * worked on in memory, and written when it is enough: first the cases, then how far they are. What a crash leaves half done is done again
 * without harm, because each case says which event it is folded up to. Where several processes keep them at once, the one whose writing
 * finds another's in its place drops its work and reads again from there. What is lost in all this is at most that a question was
 * answered: it is asked once more. Where anything kept cannot be read or is gone, all is made anew. Not safe for several threads.
 */
final class Deadlines {
    /** Events that a process may have to read again after a start: some tenths of a second. */
    static final int WRITTEN_EVERY = 30_000;

    /** Cases in memory at once, some hundred bytes each: more than are worked on at a time, or each would be written again and again. */
    private static final int WORKED_ON_AT_ONCE = 10_000;

    /**
     * Kept cases that sweeps may look up for nothing before what they would find, which was settled in memory, is written however few events
     * passed: ten cases in some minutes of a quiet ledger, those of some days where each day is swept once.
     */
    private static final int LOOKED_UP_FOR_NOTHING = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

    private final NewEvents events;
    private final KeptDeadlines kept;
    private final FoldProgress progress;
    private final int writtenEvery;
    private final Map<UUID, DeadlineUpdate> workedOn = new LinkedHashMap<>();
    private boolean checked;
    private int lookedUpForNothing;
    private @Nullable Reached written;
    private LogPlace read = LogPlace.BEGINNING;

    Deadlines(NewEvents events, MongoDatabase work) {
        this(events, work, WRITTEN_EVERY);
    }

    /** @param writtenEvery how many events are read before what they make is written */
    Deadlines(NewEvents events, MongoDatabase work, int writtenEvery) {
        this.events = events;
        this.writtenEvery = writtenEvery;
        this.kept = new KeptDeadlines(work);
        this.progress = new FoldProgress(work, "deadlines/" + KeptDeadlines.VERSION, kept::newestGeneration);
    }

    /** Up to the head of the log. */
    void readOn() {
        orMadeAnew(this::readToHead);
    }

    private void orMadeAnew(Runnable work) {
        try {
            work.run();
        } catch (UnreadableDeadlines e) {
            makeAnew(e);
        }
    }

    private void readToHead() {
        try {
            while (true) {
                Reached from = written();
                NewEvents.Batch batch = events.after(read);
                if (batch.upTo().equals(read)) {
                    if (progress.read().generation() != from.generation()) {
                        drop(); // another process made all anew, and removed what is looked up here
                        continue;
                    }
                    kept.reach(from.generation()); // or somebody dropped it
                    if (lookedUpForNothing <= LOOKED_UP_FOR_NOTHING) {
                        return;
                    }
                    write(from);
                    continue; // from where another process stands, if it was quicker
                }
                fold(batch.events(), from.generation());
                read = batch.upTo();
                writeWhereEnough();
            }
        } catch (RuntimeException e) { // half of a batch may be folded
            drop();
            throw e;
        }
    }

    /** Cases of which something passed on this day or, while nothing ran, before it. */
    List<UUID> passedBy(LocalDate today) {
        Set<UUID> cases = new LinkedHashSet<>(
                readable(() -> kept.passedBy(today, written().generation())));
        workedOn.forEach((id, one) -> {
            boolean found = cases.remove(id);
            if (!one.deadlines().passedBy(today).isEmpty()) {
                cases.add(id);
            } else if (found) {
                lookedUpForNothing++;
            }
        });
        return new ArrayList<>(cases);
    }

    /** Of some cases, by the order in which they are named. */
    List<CaseDeadlines> of(List<UUID> cases) {
        return readable(() -> {
            load(cases, written().generation());
            return cases.stream().map(id -> worked(id).deadlines()).toList();
        });
    }

    private <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnreadableDeadlines e) {
            makeAnew(e);
            return reading.get();
        }
    }

    /** Up to the head at once: who asks is not to be told that nothing has passed. */
    private void makeAnew(UnreadableDeadlines found) {
        LOG.warn("Deadlines are made anew from the beginning of the log: {}", found.getMessage());
        progress.anew(found.generation());
        drop();
        checked = false; // so that what is left of that generation is removed
        readToHead();
    }

    /** Decided by their cases, which are among those that were asked for last. */
    void settle(List<Deadline> decided) {
        decided.forEach(deadline -> worked(deadline.caseId()).settle(deadline));
        orMadeAnew(this::writeWhereEnough);
    }

    private Reached written() {
        Reached known = written;
        if (known == null) {
            known = begin();
            written = known;
            read = known.place();
        }
        return known;
    }

    private Reached begin() {
        Reached found = begun();
        if (!checked) {
            kept.createIndex();
            if (!isOfThisLog(found)) {
                progress.anew(found.generation());
                found = begun();
            }
            kept.removeBefore(found.generation());
            checked = true;
        }
        return found;
    }

    private Reached begun() {
        Reached found = progress.read();
        if (found.place().equals(LogPlace.BEGINNING)) {
            kept.begin(found.generation());
        }
        return found;
    }

    private boolean isOfThisLog(Reached found) {
        for (LogPlace place : new LinkedHashSet<>(List.of(found.place(), kept.reach(found.generation())))) {
            if (!events.holds(place)) {
                LOG.warn(
                        "Deadlines were kept up to position {} of a log that is not this one as it stands: they are made anew from the"
                                + " beginning. After the log was restored from an older copy this is right, once.",
                        place.position());
                return false;
            }
        }
        return true;
    }

    private void fold(List<NewEvents.Placed> placed, int generation) {
        load(placed.stream().map(one -> one.event().caseId()).distinct().toList(), generation);
        placed.forEach(one -> worked(one.event().caseId())
                .fold(one, () -> events.ofCase(one.event().caseId())));
    }

    private void load(List<UUID> cases, int generation) {
        List<UUID> missing =
                cases.stream().filter(id -> !workedOn.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            workedOn.putAll(kept.of(missing, generation));
        }
    }

    private DeadlineUpdate worked(UUID caseId) {
        return workedOn.computeIfAbsent(caseId, id -> DeadlineUpdate.begun(new CaseDeadlines(id)));
    }

    private void writeWhereEnough() {
        Reached from = written();
        if (read.position() - from.place().position() >= writtenEvery || workedOn.size() >= WORKED_ON_AT_ONCE) {
            write(from);
        }
    }

    private void write(Reached from) {
        List<DeadlineUpdate> changed =
                workedOn.values().stream().filter(DeadlineUpdate::isChanged).toList();
        boolean all = kept.write(changed, from.generation(), read)
                && (read.equals(from.place()) || progress.moved(from, read));
        forget();
        written = all ? new Reached(from.generation(), read) : null;
    }

    private void drop() {
        forget();
        written = null;
    }

    private void forget() {
        workedOn.clear();
        lookedUpForNothing = 0;
    }
}
