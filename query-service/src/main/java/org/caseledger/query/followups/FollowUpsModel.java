package org.caseledger.query.followups;

import java.util.List;
import org.bson.Document;
import org.caseledger.query.entries.AsJson;
import org.caseledger.query.processing.Documents;
import org.caseledger.query.processing.ReadModel;
import org.caseledger.query.processing.ViewChanges;
import org.springframework.stereotype.Component;

/** The view {@value #NAME}: one document per case, with the fields of {@link Monitoring} as JSON spells them. */
@Component
final class FollowUpsModel implements ReadModel<Monitoring> {
    static final String NAME = "followups";

    private static final AsJson<Monitoring> FIELDS = new AsJson<>(Monitoring.class);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Document write(Monitoring value) {
        return FIELDS.write(value);
    }

    @Override
    public Monitoring read(Document document) {
        return FIELDS.read(document);
    }

    @Override
    public Object projection(ViewChanges<Monitoring> changes) {
        return new FollowUpsProjection(changes);
    }

    /** Serves {@link Monitorings}: what changed since. */
    @Override
    public List<Document> indexes() {
        return List.of(new Document(Documents.POSITION, 1));
    }
}
