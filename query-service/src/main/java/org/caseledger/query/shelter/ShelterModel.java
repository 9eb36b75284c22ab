package org.caseledger.query.shelter;

import java.util.List;
import org.bson.Document;
import org.caseledger.query.entries.AsJson;
import org.caseledger.query.processing.Documents;
import org.caseledger.query.processing.ReadModel;
import org.caseledger.query.processing.ViewChanges;
import org.springframework.stereotype.Component;

/** The view {@value #NAME}: one document per case, with the fields of {@link ShelteredCase} as JSON spells them. */
@Component
final class ShelterModel implements ReadModel<ShelteredCase> {
    static final String NAME = "shelter";

    private static final AsJson<ShelteredCase> FIELDS = new AsJson<>(ShelteredCase.class);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Document write(ShelteredCase value) {
        return FIELDS.write(value);
    }

    @Override
    public ShelteredCase read(Document document) {
        return FIELDS.read(document);
    }

    @Override
    public Object projection(ViewChanges<ShelteredCase> changes) {
        return new ShelterProjection(changes);
    }

    /** Serves {@link Shelters}: what changed since. */
    @Override
    public List<Document> indexes() {
        return List.of(new Document(Documents.POSITION, 1));
    }
}
