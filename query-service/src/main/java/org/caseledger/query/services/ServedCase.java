package org.caseledger.query.services;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.query.entries.CaseLife;
import org.caseledger.query.entries.Entries;
import org.caseledger.query.entries.Entry;
import org.caseledger.query.entries.Moment;

/**
 * What was asked for and given in one case; the content of one document of the view. A voiding names no more than an entry's place in its
 * case, so it is the case that keeps the entries, and no page of a day their sums.
 */
record ServedCase(CaseLife life, List<Requested> requested, List<Provided> provided, List<NotProvided> notProvided) {
    ServedCase {
        requested = List.copyOf(requested);
        provided = List.copyOf(provided);
        notProvided = List.copyOf(notProvided);
    }

    static ServedCase begun(CaseLife life) {
        return new ServedCase(life, List.of(), List.of(), List.of());
    }

    ServedCase with(CaseLife other) {
        return new ServedCase(other, requested, provided, notProvided);
    }

    ServedCase requested(Requested entry) {
        return new ServedCase(life, Entries.with(requested, entry), provided, notProvided);
    }

    ServedCase provided(Provided entry) {
        return new ServedCase(life, requested, Entries.with(provided, entry), notProvided);
    }

    ServedCase notProvided(NotProvided entry) {
        return new ServedCase(life, requested, provided, Entries.with(notProvided, entry));
    }

    ServedCase corrected(DetailsCorrected e, long position) {
        return new ServedCase(
                life.corrected(e, position),
                Entries.corrected(requested, e, position),
                Entries.corrected(provided, e, position),
                Entries.corrected(notProvided, e, position));
    }

    ServedCase retracted(EntryVoided e, long position) {
        return new ServedCase(
                life.retracted(e, position),
                Entries.retracted(requested, e, position),
                Entries.retracted(provided, e, position),
                Entries.retracted(notProvided, e, position));
    }

    boolean hasEntries() {
        return !requested.isEmpty() || !provided.isEmpty() || !notProvided.isEmpty();
    }

    /** What a report counts, each at the centre that held the case then. */
    void count(Moment moment, Consumer<Line> report) {
        count(ServiceCount.PROVIDED, provided, Provided::service, moment, report);
        count(ServiceCount.NOT_PROVIDED, notProvided, NotProvided::reason, moment, report);
        if (!requested.isEmpty()) {
            count(ServiceCount.REQUESTED, requested, Requested::service, moment, report);
            count(ServiceCount.STILL_OPEN, open(moment), Requested::service, moment, report);
        }
    }

    /** A report reads all entries of all cases, so this is a loop. */
    private <E extends Entry<E>> void count(
            ServiceCount count, List<E> entries, Function<E, Enum<?>> by, Moment moment, Consumer<Line> report) {
        for (E entry : entries) {
            if (moment.knows(entry)) {
                report.accept(new Line(count, by.apply(entry), entry.on(), life.holderOf(entry, moment.position())));
            }
        }
    }

    private List<Requested> open(Moment moment) {
        Set<UUID> answered = Stream.concat(
                        Entries.known(provided, moment).map(Provided::requestId),
                        Entries.known(notProvided, moment).map(NotProvided::requestId))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        return requested.stream()
                .filter(request -> !answered.contains(request.requestId()) && !life.endedWaiting(request, moment))
                .toList();
    }
}
