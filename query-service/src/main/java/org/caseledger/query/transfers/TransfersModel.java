package org.caseledger.query.transfers;

import java.util.List;
import org.bson.Document;
import org.caseledger.query.entries.AsJson;
import org.caseledger.query.processing.Documents;
import org.caseledger.query.processing.ReadModel;
import org.caseledger.query.processing.ViewChanges;
import org.springframework.stereotype.Component;

/** The view {@value #NAME}: one document per case, with the fields of {@link MovingCase} as JSON spells them. */
@Component
final class TransfersModel implements ReadModel<MovingCase> {
    static final String NAME = "transfers";

    private static final AsJson<MovingCase> FIELDS = new AsJson<>(MovingCase.class);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Document write(MovingCase value) {
        return FIELDS.write(value);
    }

    @Override
    public MovingCase read(Document document) {
        return FIELDS.read(document);
    }

    @Override
    public Object projection(ViewChanges<MovingCase> changes) {
        return new TransfersProjection(changes);
    }

    /** Serves {@link Transfers}: what changed since. */
    @Override
    public List<Document> indexes() {
        return List.of(new Document(Documents.POSITION, 1));
    }
}
