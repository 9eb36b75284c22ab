package org.caseledger.query.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.caseledger.query.projection.Documents;
import org.caseledger.query.projection.ReadModel;
import org.caseledger.query.projection.ViewGeneration;
import org.caseledger.service.json.LedgerJson;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A view whose documents have the fields of a record as JSON spells them. Absent values are written as null: the local store leaves a
 * field in its old place when a document is replaced, so the bytes would tell how the batches were cut.
 */
public abstract class RecordView<V> implements ReadModel<V> {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private static final JsonMapper WHOLE = LedgerJson.builder()
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.ALWAYS))
            .build();

    private final String name;
    private final ViewGeneration generation = new ViewGeneration();
    private final Class<V> type;

    protected RecordView(String name, Class<V> type) {
        this.name = name;
        this.type = type;
    }

    @Override
    public final ViewGeneration generation() {
        return generation;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public Document write(V value) {
        return new Document(WHOLE.convertValue(value, FIELDS));
    }

    @Override
    public final V read(Document document) {
        return LedgerJson.mapper().convertValue(document, type);
    }

    /** Serves {@link org.caseledger.query.projection.ViewFollower}: what changed since. */
    @Override
    public List<Document> indexes() {
        return List.of(new Document(Documents.POSITION, 1));
    }
}
