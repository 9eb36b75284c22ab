package org.caseledger.query.shelter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.KnownAt;
import org.jspecify.annotations.Nullable;

/**
 * Who is in the shelters on a day, after those who leave on it.
 *
 * @param knownAt as asked; absent for what is known by now
 * @param centres those with someone there
 * @param position of the last event that counts as known
 * @param time when that was recorded
 */
record Occupancy(
        LocalDate on, @Nullable KnownAt knownAt, List<Row> centres, Persons total, long position, Instant time) {

    record Row(String centre, String district, int women, int girls, int boys) {}

    record Persons(int women, int girls, int boys) {
        private static final Persons NOBODY = new Persons(0, 0, 0);

        private static Persons of(StayOnList stay) {
            return new Persons(1, stay.girls(), stay.boys());
        }

        private Persons and(Persons others) {
            return new Persons(women + others.women, girls + others.girls, boys + others.boys);
        }
    }

    static Occupancy of(Stream<StayOnList> open, LocalDate on, @Nullable KnownAt knownAt, AnsweredAt standpoint) {
        Map<String, Persons> byCentre = new TreeMap<>();
        open.forEach(stay -> byCentre.merge(stay.centre(), Persons.of(stay), Persons::and));
        List<Row> rows = byCentre.entrySet().stream()
                .map(entry -> new Row(
                        entry.getKey(),
                        CentreFilter.districtOf(entry.getKey()),
                        entry.getValue().women,
                        entry.getValue().girls,
                        entry.getValue().boys))
                .toList();
        Persons total = byCentre.values().stream().reduce(Persons.NOBODY, Persons::and);
        return new Occupancy(on, knownAt, rows, total, standpoint.position(), standpoint.time());
    }
}
