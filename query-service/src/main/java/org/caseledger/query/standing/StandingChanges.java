package org.caseledger.query.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.query.casehistory.EventSummary;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.spans.Registers;
import org.caseledger.query.spans.RowChange;
import org.springframework.stereotype.Component;

/** Finds which events changed how things stood on a day: the cells of the counts say what each did. */
@Component
class StandingChanges {
    private final Registers registers;
    private final LogReader log;

    StandingChanges(Registers registers, LogReader log) {
        this.registers = registers;
        this.log = log;
    }

    /** At each centre, by position: what the events after one position, up to another, changed. */
    TreeMap<Long, List<StandingDifference.AtCentre>> between(
            CentreFilter centres, LocalDate day, long after, long upTo) {
        TreeMap<Long, List<StandingDifference.AtCentre>> changes = new TreeMap<>();
        for (RowChange change : registers.changesOfDay(day, Figure.allKinds(), centres, after, upTo)) {
            Map<String, Integer> figures = figures(change);
            if (!figures.isEmpty()) {
                changes.computeIfAbsent(change.position(), none -> new ArrayList<>())
                        .add(new StandingDifference.AtCentre(change.centre(), figures));
            }
        }
        return changes;
    }

    StandingDifference difference(Map.Entry<Long, List<StandingDifference.AtCentre>> change) {
        return new StandingDifference(EventSummary.of(recorded(change.getKey())), change.getValue());
    }

    LatestChange latest(Map.Entry<Long, List<StandingDifference.AtCentre>> change) {
        return LatestChange.of(recorded(change.getKey()), change.getValue());
    }

    private RecordedEvent recorded(long position) {
        return log.holding(position)
                .map(block -> block.recorded().get(Math.toIntExact(position - block.position())))
                .orElseThrow();
    }

    private static Map<String, Integer> figures(RowChange change) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        for (Figure figure : Figure.values()) {
            int sum = figure.kinds().stream()
                    .mapToInt(kind -> change.byKind().getOrDefault(kind, 0))
                    .sum();
            if (sum != 0) {
                figures.put(figure.field(), sum);
            }
        }
        return figures;
    }
}
