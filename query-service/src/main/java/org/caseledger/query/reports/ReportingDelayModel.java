package org.caseledger.query.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.caseledger.query.projection.Documents;
import org.caseledger.query.projection.ReadModel;
import org.caseledger.query.projection.ViewChanges;
import org.springframework.stereotype.Component;

/**
 * One page per day of recording, in Asia/Kolkata: {@code {_id: day, position, cells: [{centre, group, days, n}]}}. The log's times never go
 * back, so the pages of past days never change.
 */
@Component
final class ReportingDelayModel implements ReadModel<RecordedDay> {
    static final String NAME = "reportingdelay";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Document write(RecordedDay day) {
        List<Document> cells = new ArrayList<>();
        day.forEach((cell, n) -> cells.add(new Document("centre", cell.centre())
                .append("group", cell.group().name())
                .append("days", cell.days())
                .append("n", n)));
        return new Document("cells", cells);
    }

    @Override
    public RecordedDay read(Document document) {
        Map<DelayCell, Integer> cells = new LinkedHashMap<>();
        for (Document cell : document.getList("cells", Document.class)) {
            cells.put(
                    new DelayCell(
                            cell.getString("centre"),
                            EventGroup.valueOf(cell.getString("group")),
                            cell.getInteger("days")),
                    cell.getInteger("n"));
        }
        return RecordedDay.of(cells);
    }

    @Override
    public RecordedDay whole(RecordedDay day) {
        return day.whole();
    }

    @Override
    public Object projection(ViewChanges<RecordedDay> changes) {
        return new ReportingDelayProjection(changes);
    }

    /** Serves {@link RecordedDays}: what changed since. */
    @Override
    public List<Document> indexes() {
        return List.of(new Document(Documents.POSITION, 1));
    }
}
