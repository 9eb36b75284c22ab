package org.caseledger.query.publications;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.caseledger.events.PublishedTotals;
import org.caseledger.query.daybook.StateTotals;
import org.caseledger.query.daybook.TotalsByDay;
import org.caseledger.query.projection.ViewDocument;
import org.springframework.stereotype.Component;

/** Publications counted again from the day book. What a beginning of the log adds up to never changes, so that is counted once for each edition of the books. */
@Component
class Recounts {
    private final StateTotals books;
    private final Map<Counted, PublishedTotals> asOfPublication = new ConcurrentHashMap<>();

    private record Counted(String publication, int edition) {}

    Recounts(StateTotals books) {
        this.books = books;
    }

    /** How far the books are that are counted now. */
    long position() {
        return books.position();
    }

    /** As it was known when it was published. */
    PublishedTotals then(ViewDocument<Publication> stored) {
        Publication publication = stored.value();
        return asOfPublication.computeIfAbsent(
                new Counted(stored.id(), books.edition()), absent -> at(publication, publication.countedUpTo()));
    }

    /** As known at this position. */
    PublishedTotals at(Publication publication, long position) {
        return books.of(publication.from(), publication.to(), position);
    }

    /** As they are known now: the books are read once, however many are asked for. */
    Function<Publication, PublishedTotals> now(Collection<Publication> publications) {
        if (publications.isEmpty()) {
            return publication -> PublishedTotals.NOTHING;
        }
        LocalDate from = publications.stream()
                .map(Publication::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate to = publications.stream()
                .map(Publication::to)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        TotalsByDay days = books.newest(from, to);
        return publication -> days.between(publication.from(), publication.to());
    }
}
