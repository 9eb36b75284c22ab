package org.caseledger.query.centres;

import java.time.LocalDate;
import java.util.Optional;
import org.caseledger.events.CentreKind;
import org.caseledger.events.CentreState;
import org.caseledger.query.listing.Fact;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.projection.ViewDocument;
import org.jspecify.annotations.Nullable;

/**
 * A centre as it stood on a day.
 *
 * @param suspendedFrom first day of the suspension in force
 * @param caretaker centre that acted for it
 * @param closedOn for a centre that was closed by then
 */
public record CentreOnDay(
        String centre,
        CentreKind kind,
        String district,
        String nameEn,
        String nameHi,
        LocalDate commissionedOn,
        CentreState state,
        @Nullable LocalDate suspendedFrom,
        @Nullable String caretaker,
        @Nullable LocalDate closedOn) {

    /** Empty for a centre that was not there yet, as far as was known. */
    static Optional<CentreOnDay> of(ViewDocument<CentreLife> stored, Moment moment) {
        CentreLife life = stored.value();
        return life.state(moment).map(state -> of(stored.id(), life, state, moment));
    }

    private static CentreOnDay of(String centre, CentreLife life, CentreState state, Moment moment) {
        Optional<CentreSuspension> suspension = life.suspension(moment);
        Fact closed = life.closed();
        return new CentreOnDay(
                centre,
                life.kind(),
                life.district(),
                life.nameEn(),
                life.nameHi(),
                life.commissioned().on(),
                state,
                suspension.map(away -> away.begun().on()).orElse(null),
                suspension.map(CentreSuspension::caretaker).orElse(null),
                closed == null || state != CentreState.CLOSED ? null : closed.on());
    }
}
