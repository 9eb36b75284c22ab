package org.caseledger.query.shelter;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.query.entries.Moment;
import org.caseledger.query.lists.CentreFilter;
import org.caseledger.query.processing.Stored;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param state every stay if absent
 * @param from first day of admission
 * @param to last day of admission
 */
record ShelterRegister(
        @Nullable StayState state,
        CentreFilter centres,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    Stream<StayOnList> at(Moment moment, Shelters shelters) {
        return shelters.all().flatMap(stored -> entries(stored, moment));
    }

    private Stream<StayOnList> entries(Stored<ShelteredCase> stored, Moment moment) {
        ShelteredCase of = stored.value();
        Stream<Stay> stays = state == null ? of.stays(moment) : state.stays(of, moment);
        return stays.filter(this::isAskedFor)
                .map(stay ->
                        StayOnList.of(UUID.fromString(stored.id()), of.life().number(), stay, moment));
    }

    private boolean isAskedFor(Stay stay) {
        LocalDate on = stay.admission().on();
        return centres.takes(stay.centre()) && (from == null || !on.isBefore(from)) && (to == null || !on.isAfter(to));
    }
}
