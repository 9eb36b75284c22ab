package org.caseledger.query.publications;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.caseledger.events.PublishedTotals;
import org.caseledger.query.daybook.StateTotals;
import org.caseledger.query.periods.PeriodKind;
import org.caseledger.query.projection.ViewDocument;
import org.springframework.stereotype.Component;

/** Publications counted again from the day book. What a beginning of the log adds up to never changes, so that is counted once. */
@Component
class Recounts {
    private final StateTotals books;
    private final Map<String, PublishedTotals> asOfPublication = new ConcurrentHashMap<>();

    Recounts(StateTotals books) {
        this.books = books;
    }

    /** As it was known when it was published. */
    PublishedTotals then(ViewDocument<Publication> stored) {
        Publication publication = stored.value();
        return asOfPublication.computeIfAbsent(stored.id(), id -> at(publication, publication.countedUpTo()));
    }

    /** As known at this position. */
    PublishedTotals at(Publication publication, long position) {
        return books.of(kind(publication), publication.from(), position);
    }

    /** For one answer: each kind of period is summed once. */
    Now now() {
        return new Now();
    }

    private static PeriodKind kind(Publication publication) {
        return PeriodKind.valueOf(publication.kind().name());
    }

    /** As it is known now. */
    final class Now {
        private final Map<PeriodKind, Map<LocalDate, PublishedTotals>> byKind = new HashMap<>();

        private Now() {}

        PublishedTotals of(Publication publication) {
            return byKind.computeIfAbsent(kind(publication), by -> books.of(by, null))
                    .getOrDefault(publication.from(), PublishedTotals.NOTHING);
        }
    }
}
