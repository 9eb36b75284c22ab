package org.caseledger.query.followups;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.query.entries.Moment;
import org.caseledger.query.lists.CentreFilter;
import org.caseledger.query.lists.Cursor;
import org.caseledger.query.processing.Stored;

/**
 * What is asked for. Who asks sees the list as each of their centres had it: a case is on the list of the centre that held it on the day
 * shown, as known at the moment. All pages of one list show the same moment: the cursor carries it.
 */
record WorkList(FollowUpState state, CentreFilter centres) {

    List<FollowUpOnList> at(Moment moment, Monitorings monitorings) {
        return found(moment, monitorings).sorted(FollowUpOnList.ORDER).toList();
    }

    /** In no order. */
    Stream<FollowUpOnList> found(Moment moment, Monitorings monitorings) {
        return monitorings.all().flatMap(stored -> entries(stored, moment));
    }

    /** Most cases have no such slot, so who held them is asked last. */
    private Stream<FollowUpOnList> entries(Stored<Monitoring> stored, Moment moment) {
        Monitoring monitoring = stored.value();
        List<Monitoring.Slot> slots = state.slots(monitoring, moment).toList();
        if (slots.isEmpty()) {
            return Stream.empty();
        }
        return monitoring.centre(moment).filter(centres::takes).stream()
                .flatMap(holder -> slots.stream()
                        .map(slot -> new FollowUpOnList(
                                UUID.fromString(stored.id()),
                                monitoring.number(),
                                holder,
                                CentreFilter.districtOf(holder),
                                slot.dueOn(),
                                slot.overdueFrom(),
                                slot.position())));
    }

    /** Where a page ended, and for which moment. */
    record Place(Moment moment, FollowUpOnList last) {
        private static final UUID NO_CASE = new UUID(0, 0);

        String cursor() {
            return Cursor.of(
                    moment.day().toString(),
                    Long.toString(moment.position()),
                    last.dueOn().toString(),
                    last.number(),
                    Long.toString(last.event()));
        }

        static Place of(String cursor) {
            List<String> parts = Cursor.read(cursor, 5);
            try {
                LocalDate dueOn = LocalDate.parse(parts.get(2));
                return new Place(
                        new Moment(LocalDate.parse(parts.get(0)), Long.parseLong(parts.get(1))),
                        new FollowUpOnList(NO_CASE, parts.get(3), "", "", dueOn, dueOn, Long.parseLong(parts.get(4))));
            } catch (DateTimeException | NumberFormatException e) {
                throw Cursor.unreadable();
            }
        }
    }
}
