package org.caseledger.query.daybook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.query.projection.ViewDocument;

/** A page of the day book in memory. */
record DayBookPage(
        LocalDate recorded,
        long position,
        Instant sealedAt,
        List<PackedCell> entries,
        List<CentreOpened> centres,
        List<CentreChanged> changes) {

    static DayBookPage of(ViewDocument<Day> stored, CentreNumbers numbers) {
        Day day = stored.value();
        day.centres().forEach(opened -> numbers.of(opened.centre())); // also one without a case has its number
        List<PackedCell> entries = new ArrayList<>(day.cells().size());
        day.cells().forEach((cell, n) -> entries.add(PackedCell.of(cell, n, numbers)));
        return new DayBookPage(
                LocalDate.parse(stored.id()),
                stored.position(),
                day.sealedAt(),
                PackedCells.of(entries),
                day.centres(),
                day.changes());
    }
}
