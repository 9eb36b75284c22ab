package org.caseledger.query.services;

import java.util.List;
import org.bson.Document;
import org.caseledger.query.entries.AsJson;
import org.caseledger.query.processing.Documents;
import org.caseledger.query.processing.ReadModel;
import org.caseledger.query.processing.ViewChanges;
import org.springframework.stereotype.Component;

/** The view {@value #NAME}: one document per case, with the fields of {@link ServedCase} as JSON spells them. */
@Component
final class ServicesModel implements ReadModel<ServedCase> {
    static final String NAME = "services";

    private static final AsJson<ServedCase> FIELDS = new AsJson<>(ServedCase.class);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Document write(ServedCase value) {
        return FIELDS.write(value);
    }

    @Override
    public ServedCase read(Document document) {
        return FIELDS.read(document);
    }

    @Override
    public Object projection(ViewChanges<ServedCase> changes) {
        return new ServicesProjection(changes);
    }

    /** Serves {@link ServedCases}: what changed since. */
    @Override
    public List<Document> indexes() {
        return List.of(new Document(Documents.POSITION, 1));
    }
}
