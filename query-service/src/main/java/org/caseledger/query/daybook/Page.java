package org.caseledger.query.daybook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.query.projection.ViewDocument;

/** A page of the day book in memory. */
record Page(
        LocalDate recorded,
        long position,
        Instant sealedAt,
        List<Entry> entries,
        List<CentreOpened> centres,
        List<CentreChanged> changes) {

    static Page of(ViewDocument<Day> stored, CentreNumbers numbers) {
        Day day = stored.value();
        day.centres().forEach(opened -> numbers.of(opened.centre())); // also one without a case has its number
        List<Entry> entries = new ArrayList<>(day.cells().size());
        day.cells().forEach((cell, n) -> entries.add(Entry.of(cell, n, numbers)));
        return new Page(
                LocalDate.parse(stored.id()),
                stored.position(),
                day.sealedAt(),
                List.copyOf(entries),
                day.centres(),
                day.changes());
    }
}
