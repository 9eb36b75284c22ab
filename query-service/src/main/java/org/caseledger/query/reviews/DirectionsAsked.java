package org.caseledger.query.reviews;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.caseledger.query.lists.Cursor;
import org.caseledger.query.lists.Moment;
import org.caseledger.query.lists.Page;
import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for. All pages of one list show the same moment: the cursor carries it.
 *
 * @param centre only to this centre
 * @param district only to centres of this district
 */
record DirectionsAsked(
        DirectionState state,
        @Nullable String centre,
        @Nullable String district) {

    List<DirectionOnList> at(Moment moment, AccessScope scope, LiveReviews reviews) {
        return reviews.directionsVisibleTo(scope, moment)
                .filter(direction -> direction.state().equals(state.word()))
                .filter(direction -> centre == null || centre.equals(direction.centre()))
                .filter(direction -> district == null || district.equals(direction.district()))
                .sorted(DirectionOnList.ORDER)
                .toList();
    }

    /** Where a page ended, and for which moment. */
    record Place(Moment moment, LocalDate dueOn, long event) {

        static Place of(String cursor) {
            List<String> parts = Cursor.read(cursor, 4);
            try {
                return new Place(
                        new Moment(LocalDate.parse(parts.get(0)), Long.parseLong(parts.get(1))),
                        LocalDate.parse(parts.get(2)),
                        Long.parseLong(parts.get(3)));
            } catch (DateTimeException | NumberFormatException e) {
                throw Cursor.unreadable();
            }
        }

        /** @param after the place where the page before ended, if there is one */
        static Page<DirectionOnList> page(List<DirectionOnList> all, Moment moment, @Nullable Place after, int limit) {
            List<DirectionOnList> rest =
                    after == null ? all : all.stream().filter(after::isBefore).toList();
            if (rest.size() <= limit) {
                return new Page<>(rest, null);
            }
            DirectionOnList last = rest.get(limit - 1);
            return new Page<>(rest.subList(0, limit), new Place(moment, last.dueOn(), last.event()).cursor());
        }

        private boolean isBefore(DirectionOnList direction) {
            int days = direction.dueOn().compareTo(dueOn);
            return days > 0 || (days == 0 && direction.event() > event);
        }

        private String cursor() {
            return Cursor.of(
                    moment.day().toString(), Long.toString(moment.position()), dueOn.toString(), Long.toString(event));
        }
    }
}
