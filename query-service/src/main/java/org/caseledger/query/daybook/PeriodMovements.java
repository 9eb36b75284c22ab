package org.caseledger.query.daybook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.Event;
import org.caseledger.events.Posting;
import org.caseledger.events.PublishedTotals;
import org.caseledger.figures.CountedFigures;
import org.caseledger.figures.CountedMovement;
import org.caseledger.figures.FiguresDefinition;
import org.caseledger.query.projection.KnownEvents;
import org.caseledger.query.projection.ReadYourWrites;
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
    private final ReadYourWrites views;

    PeriodMovements(LiveBooks live, LogReader log, ReadYourWrites views) {
        this.live = live;
        this.log = log;
        this.views = views;
    }

    /**
     * @param centre where what it changed stands: in its books, or struck off of its serials
     * @param books in which the entry moved something: what it says is theirs to know
     * @param change of the totals of the period there
     */
    public record Movement(
            RecordedEvent recorded, Event event, String centre, Set<String> books, PublishedTotals change) {}

    /**
     * Recorded after one position, up to another.
     *
     * @return in the order of the log, of each event one for each centre; they add up to what changed
     * @throws org.caseledger.service.problem.ProblemException while the books are not that far
     */
    public List<Movement> between(long after, long upTo, LocalDate from, LocalDate to) {
        views.await(DayBook.NAME, upTo);
        Period period = new Period((int) from.toEpochDay(), (int) to.toEpochDay());
        List<Movement> movements = new ArrayList<>();
        long before = -1;
        for (DayBookPage page : live.newest().pages()) {
            // What cancels out within a day has left its page; a day that lies on both sides of a position may still
            // owe one of its halves.
            boolean isCut = before < after || page.position() > upTo;
            if (page.position() > after
                    && before < upTo
                    && (isCut || page.entries().stream().anyMatch(period::isMovedBy))) {
                read(Math.max(after, before), Math.min(upTo, page.position()), period, movements);
            }
            before = page.position();
        }
        return movements;
    }

    private void read(long after, long upTo, Period period, List<Movement> movements) {
        long next = after + 1;
        while (next <= upTo) {
            for (Block block : log.from(next, (int) Math.min(WINDOW, upTo - next + 1))) {
                for (RecordedEvent recorded : block.recorded()) {
                    if (recorded.position() >= next && recorded.position() <= upTo) {
                        period.movements(recorded).forEach(movements::add);
                    }
                }
                next = Math.max(next, block.next());
            }
        }
    }

    /** First and last as epoch days. */
    private record Period(int first, int last) {
        boolean isMovedBy(PackedCell entry) {
            Flow flow = new Flow();
            flow.inState(entry, first, last);
            return !flow.totals().equals(PublishedTotals.NOTHING);
        }

        Stream<Movement> movements(RecordedEvent recorded) {
            return KnownEvents.read(recorded.event()).stream().flatMap(event -> {
                Set<String> books =
                        event.postings().stream().map(Posting::centre).collect(Collectors.toSet());
                return changes(event).byCentre().entrySet().stream()
                        .map(change -> new Movement(recorded, event, change.getKey(), books, change.getValue()));
            });
        }

        private CountedFigures changes(Event event) {
            return CountedFigures.of(
                    event.postings().stream().map(CountedMovement::of).iterator(),
                    LocalDate.ofEpochDay(first),
                    LocalDate.ofEpochDay(last),
                    FiguresDefinition.NEWEST);
        }
    }
}
