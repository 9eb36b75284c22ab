package org.caseledger.query.spans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.caseentries.RecordedEntry;
import org.caseledger.events.CaseEvent;
import org.caseledger.query.cases.CaseAt;
import org.caseledger.query.counts.CountCell;
import org.jspecify.annotations.Nullable;

/**
 * What events of a case change in its spans in one register: a pure function of its record and the position after which they are. With each
 * event it is asked on which days which rows are so as known then; what is no longer so ends, and what is newly so begins.
 */
final class SpansOfCase<L> {
    private final RegisterDefinition<L> register;
    private final String caseId;
    private final CaseEntries entries;
    private final boolean rowsStay;
    private final Map<DaysOfRow, Span> open = new LinkedHashMap<>();
    private final List<Span> ended = new ArrayList<>();
    private final List<CountCell> cells = new ArrayList<>();

    private SpansOfCase(RegisterDefinition<L> register, String caseId, CaseEntries entries) {
        this.register = register;
        this.caseId = caseId;
        this.entries = entries;
        this.rowsStay = register.rowsStay();
    }

    /** By events after this position; of spans that were open then it is not told since when. */
    static SpanChanges changedAfter(long position, RegisterDefinition<?> register, String caseId, CaseEntries entries) {
        return changedAfter(position, register, caseId, entries, null);
    }

    /** @param before rows as known at the position, if somebody knows them */
    static SpanChanges changedAfter(
            long position,
            RegisterDefinition<?> register,
            String caseId,
            CaseEntries entries,
            @Nullable Set<DaysOfRow> before) {
        SpansOfCase<?> spans = new SpansOfCase<>(register, caseId, entries);
        spans.beginWith(before == null ? spans.knownAt(position) : before);
        return spans.changedAfter(position);
    }

    private SpanChanges changedAfter(long position) {
        entries.recorded().stream()
                .filter(event -> event.position() > position && matters(event.event()))
                .forEach(this::know);
        List<Span> changed = new ArrayList<>(ended);
        open.values().stream().filter(span -> span.since() != Span.EARLIER).forEach(changed::add);
        changed.removeIf(span -> !span.row().kind().isListed());
        return new SpanChanges(changed, cells, Set.copyOf(open.keySet()));
    }

    /** Entries may be those of several registers: rows of this one are the same after an event that it does not read. */
    private boolean matters(CaseEvent event) {
        return register.reads().contains(event.getClass()) || CaseEntries.isCorrection(event);
    }

    private Set<DaysOfRow> knownAt(long position) {
        return entries.recorded().stream()
                .filter(event -> event.position() <= position)
                .reduce((earlier, later) -> later)
                .map(last -> known(last.sequence(), LocalDate.MIN))
                .orElse(Set.of());
    }

    private void beginWith(Set<DaysOfRow> before) {
        before.forEach(days -> open.put(days, Span.open(caseId, days, Span.EARLIER)));
    }

    private void know(RecordedEntry event) {
        Set<DaysOfRow> now = known(event.sequence(), changedFrom(event.event()));
        if (now.equals(open.keySet())) {
            return;
        }
        cells.addAll(CellsOfEvent.of(event.position(), open.keySet(), now));
        Iterator<Map.Entry<DaysOfRow, Span>> before = open.entrySet().iterator();
        while (before.hasNext()) {
            Map.Entry<DaysOfRow, Span> one = before.next();
            if (!now.contains(one.getKey())) {
                ended.add(one.getValue().ended(event.position(), event.recordedOn()));
                before.remove();
            }
        }
        for (DaysOfRow days : now) {
            open.computeIfAbsent(days, begun -> Span.open(caseId, begun, event.position()));
        }
    }

    /** First day on which rows may be others than before the event. */
    private LocalDate changedFrom(CaseEvent event) {
        return CaseEntries.isCorrection(event) || register.changesEarlierDays().contains(event.getClass())
                ? LocalDate.MIN
                : event.occurredOn();
    }

    /** @param changedFrom first day on which rows may be others than those that are open */
    private Set<DaysOfRow> known(long sequence, LocalDate changedFrom) {
        CaseAt known = CaseAt.known(UUID.fromString(caseId), entries, sequence);
        SortedSet<LocalDate> turning = register.turningDays(known).collect(Collectors.toCollection(TreeSet::new));
        if (turning.isEmpty()) {
            return Set.of();
        }
        return rowsStay ? staying(known.on(turning.last())) : turning(known, turning.tailSet(changedFrom), changedFrom);
    }

    private Set<DaysOfRow> staying(CaseAt last) {
        Set<DaysOfRow> all = new LinkedHashSet<>();
        rows(last)
                .forEach(row ->
                        all.add(new DaysOfRow(row, Math.toIntExact(row.due().toEpochDay()), Span.OPEN_DAY)));
        return all;
    }

    private Set<DaysOfRow> turning(CaseAt known, SortedSet<LocalDate> turning, LocalDate changedFrom) {
        Set<DaysOfRow> all = new LinkedHashSet<>();
        Map<RegisterRow, Integer> running = new HashMap<>();
        long dayBefore = changedFrom.toEpochDay() - 1;
        for (DaysOfRow days : open.keySet()) {
            if (days.until() < dayBefore) {
                all.add(days);
            } else if (days.from() <= dayBefore) {
                running.put(days.row(), days.from());
            }
        }
        for (LocalDate day : turning) {
            int today = Math.toIntExact(day.toEpochDay());
            Set<RegisterRow> rows = rows(known.on(day));
            running.entrySet().removeIf(row -> {
                boolean over = !rows.contains(row.getKey());
                if (over) {
                    all.add(new DaysOfRow(row.getKey(), row.getValue(), today - 1));
                }
                return over;
            });
            rows.forEach(row -> running.putIfAbsent(row, today));
        }
        running.forEach((row, from) -> all.add(new DaysOfRow(row, from, Span.OPEN_DAY)));
        return all;
    }

    private Set<RegisterRow> rows(CaseAt of) {
        Set<RegisterRow> rows = new LinkedHashSet<>();
        register.lines(of).flatMap(register::rows).forEach(rows::add);
        return rows;
    }
}
