package org.caseledger.query.centres;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.CentreKind;
import org.caseledger.events.CentreState;
import org.caseledger.events.Role;
import org.caseledger.query.listing.Fact;
import org.caseledger.query.moment.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The dated life of one centre; the content of one document of the view. It keeps when each thing was recorded, so that it answers for
 * every day as known at every moment.
 *
 * @param version sequence of its newest event
 * @param number of the centre in its district
 * @param suspensions oldest first, as all lists here
 */
record CentreLife(
        long version,
        CentreKind kind,
        String district,
        int number,
        String nameEn,
        String nameHi,
        Fact commissioned,
        @Nullable Fact closed,
        List<CentreSuspension> suspensions,
        List<Tenure> tenures,
        List<Inspection> inspections) {

    CentreLife {
        suspensions = List.copyOf(suspensions);
        tenures = List.copyOf(tenures);
        inspections = List.copyOf(inspections);
    }

    static CentreLife begunBy(CentreCommissioned e, long version, long position) {
        return new CentreLife(
                version,
                e.kind(),
                e.district(),
                e.number(),
                e.nameEn(),
                e.nameHi(),
                new Fact(e.occurredOn(), position),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    CentreLife at(long newest) {
        return new CentreLife(
                newest,
                kind,
                district,
                number,
                nameEn,
                nameHi,
                commissioned,
                closed,
                suspensions,
                tenures,
                inspections);
    }

    CentreLife suspended(String caretaker, Fact fact) {
        return with(closed, added(suspensions, new CentreSuspension(caretaker, fact, null)), tenures, inspections);
    }

    CentreLife reopened(Fact fact) {
        return with(
                closed,
                changed(suspensions, CentreSuspension::holdsNow, suspension -> suspension.endedBy(fact)),
                tenures,
                inspections);
    }

    CentreLife closed(Fact fact) {
        return with(fact, suspensions, tenures, inspections);
    }

    CentreLife posted(String staff, Role role, Fact fact) {
        return with(closed, suspensions, added(tenures, new Tenure(staff, role, fact, null)), inspections);
    }

    CentreLife relieved(String staff, Role role, Fact fact) {
        return with(
                closed,
                suspensions,
                changed(
                        tenures,
                        tenure -> tenure.isOf(staff, role) && tenure.relieved() == null,
                        tenure -> tenure.relievedBy(fact)),
                inspections);
    }

    CentreLife inspected(Inspection inspection) {
        return with(closed, suspensions, tenures, added(inspections, inspection));
    }

    /** Empty before it was commissioned, or before that was known. */
    Optional<CentreState> state(Moment moment) {
        if (!Fact.holds(commissioned, moment)) {
            return Optional.empty();
        }
        if (Fact.holds(closed, moment)) {
            return Optional.of(CentreState.CLOSED);
        }
        return Optional.of(suspension(moment).isPresent() ? CentreState.SUSPENDED : CentreState.RUNNING);
    }

    /** The suspension in force. */
    Optional<CentreSuspension> suspension(Moment moment) {
        return Fact.holds(closed, moment)
                ? Optional.empty()
                : suspensions.stream()
                        .filter(suspension -> suspension.holds(moment))
                        .findFirst();
    }

    /** Who acts for it by everything that is recorded. */
    Optional<String> caretakerNow() {
        return closed != null
                ? Optional.empty()
                : suspensions.stream()
                        .filter(CentreSuspension::holdsNow)
                        .findFirst()
                        .map(CentreSuspension::caretaker);
    }

    private CentreLife with(
            @Nullable Fact ended, List<CentreSuspension> away, List<Tenure> staff, List<Inspection> visits) {
        return new CentreLife(
                version, kind, district, number, nameEn, nameHi, commissioned, ended, away, staff, visits);
    }

    private static <T> List<T> added(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    /** The first one for which this holds. */
    private static <T> List<T> changed(List<T> all, Predicate<T> which, UnaryOperator<T> change) {
        List<T> changed = new ArrayList<>(all);
        for (int i = 0; i < changed.size(); i++) {
            if (which.test(changed.get(i))) {
                changed.set(i, change.apply(changed.get(i)));
                break;
            }
        }
        return changed;
    }
}
