package org.caseledger.query.caseregister;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.caseledger.query.processing.ReadModel;
import org.caseledger.query.processing.ViewChanges;
import org.caseledger.service.json.LedgerJson;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The view {@value #NAME}: one document per case, with the fields of {@link CaseSummary} as JSON spells them, and the {@value #FACTS} it is told by. */
@Component
final class CaseRegisterModel implements ReadModel<RegisteredCase> {
    static final String NAME = "caseregister";

    /** That a field is absent is more than every index tells. */
    static final String CLASSIFIED = "classified";

    /** Shown to nobody and most of a document, so one text: whoever searches in documents need not take it apart. */
    static final String FACTS = "facts";

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    /**
     * Absent values are written as null: the local store leaves a field in its old place when a document is replaced, so the bytes would
     * tell how the batches were cut ({@code ReplayContract}).
     */
    private static final JsonMapper WHOLE = LedgerJson.builder()
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.ALWAYS))
            .build();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Document write(RegisteredCase value) {
        return new Document(WHOLE.convertValue(value.summary(), FIELDS))
                .append(CLASSIFIED, value.summary().gbvimsType() != null)
                .append(FACTS, value.facts().json());
    }

    @Override
    public RegisteredCase read(Document document) {
        return new RegisteredCase(summary(document), new Facts(document.getString(FACTS)));
    }

    /** Needs no {@value #FACTS}. */
    static CaseSummary summary(Document document) {
        return LedgerJson.mapper().convertValue(document, CaseSummary.class);
    }

    @Override
    public Object projection(ViewChanges<RegisteredCase> changes) {
        return new CaseRegisterProjection(changes);
    }

    /** The order of the register, after each filter that narrows it: a page is then read along the index, or sorted where the filter is a span. */
    @Override
    public List<Document> indexes() {
        return List.of(
                inOrder(new Document()),
                inOrder(new Document("centre", 1)),
                inOrder(new Document("district", 1)),
                inOrder(new Document("status", 1)),
                inOrder(new Document("risk", 1)),
                inOrder(new Document("categories", 1)),
                inOrder(new Document(CLASSIFIED, 1)),
                inOrder(new Document("worker", 1)),
                inOrder(new Document("closingReason", 1)),
                inOrder(new Document("broughtForward", 1)),
                inOrder(new Document("resolvedOn", 1)),
                inOrder(new Document("closedOn", 1)),
                inOrder(new Document("pendingTransfer.to", 1)),
                new Document("number", 1).append("_id", 1),
                new Document("centre", 1).append("number", 1).append("_id", 1),
                new Document("district", 1).append("number", 1).append("_id", 1),
                new Document("links.otherCase", 1));
    }

    private static Document inOrder(Document key) {
        return key.append("registeredOn", -1).append("number", 1).append("_id", 1);
    }
}
