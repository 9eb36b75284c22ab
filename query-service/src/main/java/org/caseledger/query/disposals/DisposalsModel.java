package org.caseledger.query.disposals;

import java.util.List;
import org.bson.Document;
import org.caseledger.query.entries.AsJson;
import org.caseledger.query.processing.Documents;
import org.caseledger.query.processing.ReadModel;
import org.caseledger.query.processing.ViewChanges;
import org.springframework.stereotype.Component;

/** The view {@value #NAME}: one document per case, with the fields of {@link CaseDisposals} as JSON spells them. */
@Component
final class DisposalsModel implements ReadModel<CaseDisposals> {
    static final String NAME = "disposals";

    private static final AsJson<CaseDisposals> FIELDS = new AsJson<>(CaseDisposals.class);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Document write(CaseDisposals value) {
        return FIELDS.write(value);
    }

    @Override
    public CaseDisposals read(Document document) {
        return FIELDS.read(document);
    }

    @Override
    public Object projection(ViewChanges<CaseDisposals> changes) {
        return new DisposalsProjection(changes);
    }

    /** Serves {@link Disposals}: what changed since. */
    @Override
    public List<Document> indexes() {
        return List.of(new Document(Documents.POSITION, 1));
    }
}
