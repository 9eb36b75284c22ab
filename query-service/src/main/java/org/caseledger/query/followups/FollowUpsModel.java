package org.caseledger.query.followups;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.caseledger.query.processing.Documents;
import org.caseledger.query.processing.ReadModel;
import org.caseledger.query.processing.ViewChanges;
import org.caseledger.service.json.LedgerJson;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The view {@value #NAME}: one document per case, with the fields of {@link Monitoring} as JSON spells them. */
@Component
final class FollowUpsModel implements ReadModel<Monitoring> {
    static final String NAME = "followups";

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Document write(Monitoring value) {
        return new Document(LedgerJson.mapper().convertValue(value, FIELDS));
    }

    @Override
    public Monitoring read(Document document) {
        return LedgerJson.mapper().convertValue(document, Monitoring.class);
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
