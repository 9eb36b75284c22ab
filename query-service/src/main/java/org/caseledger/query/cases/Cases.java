package org.caseledger.query.cases;

import java.util.List;
import org.bson.Document;
import org.caseledger.query.processing.Documents;
import org.caseledger.query.processing.ReadModel;
import org.caseledger.query.processing.ViewChanges;

/** The view {@value #NAME}: one document a case, {@code {_id, position, entries: [{sequence, position, recordedAt, actor, type, revision, event}]}}. */
public final class Cases implements ReadModel<CaseRecord> {
    public static final String NAME = "cases";

    private static final String ENTRIES = "entries";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Document write(CaseRecord value) {
        return new Document(
                ENTRIES, value.entries().stream().map(StoredEntry::write).toList());
    }

    @Override
    public CaseRecord read(Document document) {
        return new CaseRecord(document.getList(ENTRIES, Document.class).stream()
                .map(StoredEntry::read)
                .toList());
    }

    @Override
    public Object projection(ViewChanges<CaseRecord> changes) {
        return new CasesProjection(changes);
    }

    /** Serves what follows it: records that grew since. */
    @Override
    public List<Document> indexes() {
        return List.of(new Document(Documents.POSITION, 1));
    }
}
