package org.caseledger.command.gateway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.caseledger.command.eventstore.NewerEvent;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.EventTypes;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.Event;
import org.caseledger.figures.CountedFigures;
import org.caseledger.figures.CountedMovement;
import org.caseledger.figures.FiguresDefinition;
import org.caseledger.service.json.LedgerJson;

/**
 * Counts the totals of a period from the postings in the log, as known at any position: what a publication is held against. Asked when
 * figures are published, some times a month; the first asking reads the log up to that position, later ones what came since.
 */
final class TotalsInLog {
    /** Positions in one reading. */
    private static final int WINDOW = 2_000;

    /** Events that post what is counted here; the others are not even parsed. */
    private static final Set<String> COUNTED =
            Set.of("CaseRegistered", "CaseResolved", "CaseReopened", "CaseClosed", "DetailsCorrected", "EntryVoided");

    private final LogReader log;
    private final List<Recorded> movements = new ArrayList<>();
    private long next;

    TotalsInLog(LogReader log) {
        this.log = log;
    }

    synchronized CountedFigures of(LocalDate from, LocalDate to, long position) {
        readTo(position);
        return CountedFigures.of(
                movements.stream()
                        .takeWhile(recorded -> recorded.position() <= position)
                        .map(Recorded::movement)
                        .iterator(),
                from,
                to,
                FiguresDefinition.NEWEST);
    }

    private void readTo(long position) {
        while (next <= position) {
            List<Block> blocks = log.from(next, WINDOW);
            if (blocks.isEmpty()) {
                return;
            }
            for (Block block : blocks) {
                long at = block.position();
                for (LogEvent event : block.events()) {
                    read(event, at++);
                }
                next = block.next();
            }
        }
    }

    private void read(LogEvent stored, long position) {
        if (!COUNTED.contains(stored.type())) {
            return;
        }
        Class<? extends Event> type = EventTypes.classOf(stored.type(), stored.revision())
                .orElseThrow(() -> new NewerEvent(stored.type(), stored.revision(), position));
        LedgerJson.mapper().readValue(stored.payload(), type).postings().stream()
                .map(CountedMovement::of)
                .filter(CountedMovement::counts)
                .map(movement -> new Recorded(position, movement))
                .forEach(movements::add);
    }

    private record Recorded(long position, CountedMovement movement) {}
}
