package org.caseledger.query.daybook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.Event;
import org.caseledger.events.Posting;
import org.caseledger.events.PublishedTotals;
import org.caseledger.query.projection.KnownEvents;
import org.springframework.stereotype.Component;

/**
 * Events that moved what the books say of a period of the whole State. The pages tell on which days any were recorded; only these days are
 * read from the log. A day whose movements of the period cancel out moved nothing.
 */
@Component
public final class PeriodMovements {
    /** Events that are read at once. */
    private static final int WINDOW = 1000;

    private final LiveBooks live;
    private final LogReader log;

    PeriodMovements(LiveBooks live, LogReader log) {
        this.live = live;
        this.log = log;
    }

    /**
     * @param upTo position of the newest event that was looked at
     * @param movements in the order of the log; they add up to what changed
     */
    public record Found(long upTo, List<Movement> movements) {}

    /**
     * @param centre in whose books it stands
     * @param change of the totals of the period
     */
    public record Movement(RecordedEvent recorded, Event event, String centre, PublishedTotals change) {}

    /** Recorded after this position. */
    public Found after(long position, LocalDate from, LocalDate to) {
        Books books = live.newest();
        Period period = new Period((int) from.toEpochDay(), (int) to.toEpochDay(), books.numbers());
        List<Movement> movements = new ArrayList<>();
        long before = -1;
        for (DayBookPage page : books.pages()) {
            // What cancels out within a day has left its page; a day that lies on both sides of the position may still
            // owe its later half.
            if (page.position() > position
                    && (before < position || page.entries().stream().anyMatch(period::isMovedBy))) {
                read(Math.max(position, before), page.position(), period, movements);
            }
            before = page.position();
        }
        return new Found(books.position(), movements);
    }

    private void read(long after, long upTo, Period period, List<Movement> movements) {
        long next = after + 1;
        while (next <= upTo) {
            for (Block block : log.from(next, (int) Math.min(WINDOW, upTo - next + 1))) {
                for (RecordedEvent recorded : block.recorded()) {
                    if (recorded.position() >= next && recorded.position() <= upTo) {
                        period.movement(recorded).ifPresent(movements::add);
                    }
                }
                next = Math.max(next, block.next());
            }
        }
    }

    /** First and last as epoch days. */
    private record Period(int first, int last, CentreNumbers numbers) {
        boolean isMovedBy(PackedCell entry) {
            Flow flow = new Flow();
            flow.inState(entry, first, last);
            return !flow.totals().equals(PublishedTotals.NOTHING);
        }

        Optional<Movement> movement(RecordedEvent recorded) {
            return KnownEvents.read(recorded.event())
                    .filter(event -> !event.postings().isEmpty())
                    .map(event -> new Movement(
                            recorded, event, event.postings().get(0).centre(), change(event.postings())))
                    .filter(movement -> !movement.change().equals(PublishedTotals.NOTHING));
        }

        private PublishedTotals change(List<Posting> postings) {
            Flow flow = new Flow();
            postings.forEach(
                    posting -> flow.inState(PackedCell.of(Cell.of(posting), posting.n(), numbers), first, last));
            return flow.totals();
        }
    }
}
