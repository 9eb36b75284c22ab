package org.caseledger.query.reports;

import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.caseledger.query.projection.Documents;
import org.caseledger.query.projection.ReadModel;
import org.caseledger.query.projection.ViewChanges;
import org.caseledger.query.projection.ViewGeneration;
import org.springframework.stereotype.Component;

/**
 * One page per day of recording, in Asia/Kolkata: {@code {_id: day, position, cells: binary}}, eight bytes for each centre, group and number of days
 * ({@link RecordedDay}). The log's times never go back, so the pages of past days never change.
 */
@Component
final class ReportingDelayModel implements ReadModel<RecordedDay> {
    static final String NAME = "reportingdelay";

    private static final String CELLS = "cells";

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
    public int revision() {
        return 2; // cells were documents: all of them are read at a start, and took a hundred bytes each
    }

    @Override
    public Document write(RecordedDay day) {
        return new Document(CELLS, new Binary(day.bytes()));
    }

    @Override
    public RecordedDay read(Document document) {
        return RecordedDay.of(document.get(CELLS, Binary.class).getData());
    }

    @Override
    public RecordedDay whole(RecordedDay day) {
        return day.whole();
    }

    @Override
    public Object projection(ViewChanges<RecordedDay> changes) {
        return new ReportingDelayProjection(changes);
    }

    @Override
    public boolean waitsUntilFilled() {
        return true;
    }

    /** Serves {@link RecordedDays}: what changed since. */
    @Override
    public List<Document> indexes() {
        return List.of(new Document(Documents.POSITION, 1));
    }
}
