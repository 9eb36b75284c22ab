package org.caseledger.query.services;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.query.entries.CaseLife;
import org.caseledger.query.entries.Entries;
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
    Stream<Line> lines(Moment moment) {
        long position = moment.position();
        Set<UUID> answered = answered(moment);
        Stream<Line> requests = Entries.known(requested, moment).flatMap(entry -> {
            Line asked = new Line(ServiceCount.REQUESTED, entry.service(), entry.on(), life.holderOf(entry, position));
            boolean open = !answered.contains(entry.requestId()) && !life.endedWaiting(entry, moment);
            return open ? Stream.of(asked, asked.as(ServiceCount.STILL_OPEN)) : Stream.of(asked);
        });
        Stream<Line> given = Entries.known(provided, moment)
                .map(entry ->
                        new Line(ServiceCount.PROVIDED, entry.service(), entry.on(), life.holderOf(entry, position)));
        Stream<Line> notGiven = Entries.known(notProvided, moment)
                .map(entry -> new Line(
                        ServiceCount.NOT_PROVIDED, entry.reason(), entry.on(), life.holderOf(entry, position)));
        return Stream.of(requests, given, notGiven).flatMap(lines -> lines);
    }

    private Set<UUID> answered(Moment moment) {
        if (requested.isEmpty()) {
            return Set.of();
        }
        return Stream.concat(
                        Entries.known(provided, moment).map(Provided::requestId),
                        Entries.known(notProvided, moment).map(NotProvided::requestId))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }
}
