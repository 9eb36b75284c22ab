package org.caseledger.query.referrals;

import java.util.List;
import org.bson.Document;
import org.caseledger.query.entries.AsJson;
import org.caseledger.query.processing.Documents;
import org.caseledger.query.processing.ReadModel;
import org.caseledger.query.processing.ViewChanges;
import org.springframework.stereotype.Component;

/** The view {@value #NAME}: one document per case, with the fields of {@link ReferredCase} as JSON spells them. */
@Component
final class ReferralsModel implements ReadModel<ReferredCase> {
    static final String NAME = "referrals";

    private static final AsJson<ReferredCase> FIELDS = new AsJson<>(ReferredCase.class);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Document write(ReferredCase value) {
        return FIELDS.write(value);
    }

    @Override
    public ReferredCase read(Document document) {
        return FIELDS.read(document);
    }

    @Override
    public Object projection(ViewChanges<ReferredCase> changes) {
        return new ReferralsProjection(changes);
    }

    /** Serves {@link Referrals}: what changed since. */
    @Override
    public List<Document> indexes() {
        return List.of(new Document(Documents.POSITION, 1));
    }
}
