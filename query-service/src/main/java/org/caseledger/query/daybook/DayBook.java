package org.caseledger.query.daybook;

import org.bson.Document;
import org.caseledger.query.projection.ReadModel;
import org.caseledger.query.projection.ViewChanges;
import org.caseledger.query.projection.ViewGeneration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * One page per day of recording, in Asia/Kolkata: {@code {_id: day, position, sealedAt, cells: [{centre, origin, cohort, on, from, to, reason,
 * outcome, n}], centres: [{centre, district, nameEn, nameHi, on, position}], changes: [{centre, state, caretaker, on}]}}, where {@code position} and {@code sealedAt} are those of
 * the day's last event. {@code sealedAt} never goes back in the log, so the pages of past days never change.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE) // the board is what everybody looks at first after a restart
final class DayBook implements ReadModel<Day> {
    static final String NAME = "daybook";

    private final ViewGeneration generation = new ViewGeneration();

    @Override
    public ViewGeneration generation() {
        return generation;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Day whole(Day page) {
        return page.whole();
    }

    @Override
    public Object projection(ViewChanges<Day> changes) {
        return new DayBookProjection(changes);
    }

    @Override
    public Document write(Day day) {
        return DayDocument.write(day);
    }

    @Override
    public Day read(Document document) {
        return DayDocument.read(document);
    }
}
