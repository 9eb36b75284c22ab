package org.caseledger.query.followups;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.query.lists.CentreFilter;
import org.caseledger.query.lists.Cursor;
import org.caseledger.query.processing.Stored;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the register of follow-ups; absent conditions narrow nothing. A follow-up stands in the register of the centre that held
 * the case on the day it happened, as it was put right since; a retracted one is in none. All pages show the same moment: the cursor
 * carries it.
 *
 * @param from first day on which it happened
 * @param to last day on which it happened
 */
record FollowUpRegister(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable FollowUpOutcome outcome,
        @Nullable FollowUpMode mode,
        CentreFilter centres) {

    Page page(Start start, Monitorings monitorings, int limit) {
        Page page = new Page(start, limit);
        find(start.position(), monitorings).forEach(page::take);
        return page;
    }

    /** In no order, each written when it is asked for. */
    Stream<RecordedFollowUp> all(long position, Monitorings monitorings) {
        return find(position, monitorings).map(Found::written);
    }

    private Stream<Found> find(long position, Monitorings monitorings) {
        return monitorings
                .all()
                .flatMap(stored -> stored.value().followUps().stream()
                        .filter(followUp -> followUp.known().at(position) && isAskedFor(followUp))
                        .map(followUp ->
                                new Found(stored, followUp, stored.value().centreOf(followUp, position)))
                        .filter(found -> centres.takes(found.centre())));
    }

    private boolean isAskedFor(FollowUp followUp) {
        return (from == null || !followUp.on().isBefore(from))
                && (to == null || !followUp.on().isAfter(to))
                && (outcome == null || outcome == followUp.outcome())
                && (mode == null || mode == followUp.mode());
    }

    /** A line before it is written: of a hundred thousand that are counted, a page shows some. */
    private record Found(Stored<Monitoring> of, FollowUp followUp, String centre) {
        RecordedFollowUp.Place place() {
            return new RecordedFollowUp.Place(followUp.on(), of.value().number(), followUp.sequence());
        }

        RecordedFollowUp written() {
            return RecordedFollowUp.of(UUID.fromString(of.id()), of.value().number(), centre, followUp);
        }
    }

    /**
     * Where a page begins.
     *
     * @param position as known at which
     * @param after the last line of the page before; absent on the first one
     */
    record Start(long position, RecordedFollowUp.@Nullable Place after) {
        static Start of(String cursor) {
            List<String> parts = Cursor.read(cursor, 4);
            try {
                return new Start(
                        Long.parseLong(parts.get(0)),
                        new RecordedFollowUp.Place(
                                LocalDate.parse(parts.get(1)), parts.get(2), Long.parseLong(parts.get(3))));
            } catch (DateTimeException | NumberFormatException e) {
                throw Cursor.unreadable();
            }
        }
    }

    /** The first lines from a place on, kept while all are looked at, and how many there are in all. */
    static final class Page {
        private final Start start;
        private final int limit;
        private final PriorityQueue<RecordedFollowUp> first = new PriorityQueue<>(RecordedFollowUp.ORDER.reversed());
        private long followUps;
        private long contacts;

        private Page(Start start, int limit) {
            this.start = start;
            this.limit = limit;
        }

        private void take(Found found) {
            followUps++;
            contacts += found.followUp().outcome().isContact() ? 1 : 0;
            RecordedFollowUp.Place place = found.place();
            if ((start.after() == null || place.compareTo(start.after()) > 0) && isAmongTheFirst(place)) {
                first.add(found.written());
                if (first.size() > limit + 1) {
                    first.poll();
                }
            }
        }

        private boolean isAmongTheFirst(RecordedFollowUp.Place place) {
            return first.size() <= limit || place.compareTo(first.peek().place()) < 0;
        }

        long followUps() {
            return followUps;
        }

        long contacts() {
            return contacts;
        }

        List<RecordedFollowUp> lines() {
            List<RecordedFollowUp> lines = inOrder();
            return lines.size() <= limit ? lines : lines.subList(0, limit);
        }

        /** Cursor of the page that follows; absent on the last one. */
        @Nullable
        String next() {
            List<RecordedFollowUp> lines = inOrder();
            if (lines.size() <= limit) {
                return null;
            }
            RecordedFollowUp last = lines.get(limit - 1);
            return Cursor.of(
                    Long.toString(start.position()),
                    last.on().toString(),
                    last.number(),
                    Long.toString(last.sequence()));
        }

        private List<RecordedFollowUp> inOrder() {
            List<RecordedFollowUp> lines = new ArrayList<>(first);
            lines.sort(RecordedFollowUp.ORDER);
            return lines;
        }
    }
}
