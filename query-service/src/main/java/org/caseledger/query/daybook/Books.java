package org.caseledger.query.daybook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * All books as known at one moment: the pages recorded by then. Immutable; every report is a pure function of books and its
 * parameters.
 *
 * @param position of the last event they contain, -1 if none
 * @param time when that was recorded
 * @param pages in order of their days
 */
record Books(long position, Instant time, List<DayBookPage> pages, CentreNumbers numbers) {

    static Books of(List<DayBookPage> pages, CentreNumbers numbers) {
        Optional<DayBookPage> last = pages.isEmpty() ? Optional.empty() : Optional.of(pages.get(pages.size() - 1));
        return new Books(
                last.map(DayBookPage::position).orElse(-1L),
                last.map(DayBookPage::sealedAt).orElse(Instant.EPOCH),
                List.copyOf(pages),
                numbers);
    }

    /** As known at the end of this day. */
    Books until(LocalDate day) {
        int pagesBy = (int)
                pages.stream().takeWhile(page -> !page.recorded().isAfter(day)).count();
        return pagesBy == pages.size() ? this : of(pages.subList(0, pagesBy), numbers);
    }

    /** These, and what was recorded of the next day so far. */
    Books with(DayBookPage part) {
        List<DayBookPage> all = new ArrayList<>(pages);
        all.add(part);
        return of(all, numbers);
    }

    /** Without the pages of earlier days, on which nothing stands that happened on this day or later. */
    Books since(LocalDate day) {
        return new Books(
                position,
                time,
                pages.stream().filter(page -> !page.recorded().isBefore(day)).toList(),
                numbers);
    }

    void forEachEntry(Consumer<PackedCell> use) {
        for (DayBookPage page : pages) {
            page.entries().forEach(use);
        }
    }

    /** Centres commissioned by this day, in order of their identities. */
    List<CentreOpened> centresOn(LocalDate day) {
        return allCentres()
                .filter(centre -> !centre.on().isAfter(day))
                .sorted(Comparator.comparing(CentreOpened::centre))
                .toList();
    }

    /** Suspensions, reopenings and closings in order of recording. */
    Stream<CentreChanged> changes() {
        return pages.stream().flatMap(page -> page.changes().stream());
    }

    Stream<CentreOpened> allCentres() {
        return pages.stream().flatMap(page -> page.centres().stream());
    }
}
