package org.caseledger.query.disposals;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.caseledger.query.processing.Documents;
import org.caseledger.query.processing.ReadModel;
import org.caseledger.query.processing.ViewChanges;
import org.caseledger.service.json.LedgerJson;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The view {@value #NAME}: one document per case, with the fields of {@link CaseDisposals} as JSON spells them. */
@Component
final class DisposalsModel implements ReadModel<CaseDisposals> {
    static final String NAME = "disposals";

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Document write(CaseDisposals value) {
        return new Document(LedgerJson.mapper().convertValue(value, FIELDS));
    }

    @Override
    public CaseDisposals read(Document document) {
        return LedgerJson.mapper().convertValue(document, CaseDisposals.class);
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
