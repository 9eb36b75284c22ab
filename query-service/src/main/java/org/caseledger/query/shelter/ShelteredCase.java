package org.caseledger.query.shelter;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.query.entries.CaseLife;
import org.caseledger.query.entries.Entries;
import org.caseledger.query.entries.Moment;
import org.jspecify.annotations.Nullable;

/** The stays of one case; the content of one document of the view. */
record ShelteredCase(
        CaseLife life,
        List<Admission> admissions,
        List<Companions> companions,
        List<Extension> extensions,
        List<Departure> departures,
        List<Passing> passings) {
    ShelteredCase {
        admissions = List.copyOf(admissions);
        companions = companions == null ? List.of() : List.copyOf(companions); // absent where an earlier version wrote
        extensions = List.copyOf(extensions);
        departures = List.copyOf(departures);
        passings = List.copyOf(passings);
    }

    static ShelteredCase begun(CaseLife life) {
        return new ShelteredCase(life, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    ShelteredCase with(CaseLife other) {
        return new ShelteredCase(other, admissions, companions, extensions, departures, passings);
    }

    ShelteredCase admitted(Admission admission) {
        return new ShelteredCase(
                life, Entries.with(admissions, admission), companions, extensions, departures, passings);
    }

    ShelteredCase joined(Companions children) {
        return new ShelteredCase(
                life, admissions, Entries.with(companions, children), extensions, departures, passings);
    }

    ShelteredCase extended(Extension extension) {
        return new ShelteredCase(
                life, admissions, companions, Entries.with(extensions, extension), departures, passings);
    }

    ShelteredCase left(Departure departure) {
        return new ShelteredCase(
                life, admissions, companions, extensions, Entries.with(departures, departure), passings);
    }

    ShelteredCase exceeded(Passing passing) {
        return new ShelteredCase(life, admissions, companions, extensions, departures, Entries.with(passings, passing));
    }

    ShelteredCase corrected(DetailsCorrected e, long position) {
        return new ShelteredCase(
                life.corrected(e, position),
                Entries.corrected(admissions, e, position),
                Entries.corrected(companions, e, position),
                Entries.corrected(extensions, e, position),
                Entries.corrected(departures, e, position),
                Entries.corrected(passings, e, position));
    }

    ShelteredCase retracted(EntryVoided e, long position) {
        return new ShelteredCase(
                life.retracted(e, position),
                Entries.retracted(admissions, e, position),
                Entries.retracted(companions, e, position),
                Entries.retracted(extensions, e, position),
                Entries.retracted(departures, e, position),
                Entries.retracted(passings, e, position));
    }

    /** Every stay that had begun by the day. */
    Stream<Stay> stays(Moment moment) {
        return Entries.known(admissions, moment).map(admission -> stay(admission, limit(admission, moment), moment));
    }

    /** Every recorded fact of a limit that was passed by the day, with its stay as it was known. */
    Stream<Stay> exceeded(Moment moment) {
        return Entries.known(passings, moment)
                .flatMap(passing ->
                        admissionOf(passing, moment).map(admission -> stay(admission, passing.limitDays(), moment)));
    }

    private Stay stay(Admission admission, int limitDays, Moment moment) {
        List<Companions> joined = Entries.known(companions, moment)
                .filter(children -> children.stayId().equals(admission.stayId()))
                .toList();
        return new Stay(
                life.holderOf(admission, moment.position()),
                admission,
                admission.girls() + joined.stream().mapToInt(Companions::girls).sum(),
                admission.boys() + joined.stream().mapToInt(Companions::boys).sum(),
                limitDays,
                departure(admission.stayId(), moment));
    }

    private int limit(Admission admission, Moment moment) {
        return Entries.newest(Entries.known(extensions, moment)
                        .filter(extension -> extension.stayId().equals(admission.stayId())))
                .map(Extension::limitDays)
                .orElse(admission.limitDays());
    }

    private @Nullable Departure departure(UUID stayId, Moment moment) {
        return Entries.newest(Entries.known(departures, moment)
                        .filter(departure -> departure.stayId().equals(stayId)))
                .orElse(null);
    }

    /** The newest version then; the fact stays, also of a stay that was retracted. */
    private Stream<Admission> admissionOf(Passing passing, Moment moment) {
        return admissions.stream()
                .filter(admission -> admission.stayId().equals(passing.stayId())
                        && admission.standing().since() <= moment.position())
                .reduce((older, newer) -> newer)
                .stream();
    }
}
