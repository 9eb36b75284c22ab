package org.caseledger.query.entries;

import java.util.Map;
import org.bson.Document;
import org.caseledger.service.json.LedgerJson;
import tools.jackson.core.type.TypeReference;

/** Documents with the fields of a record as JSON spells them. Fields of the record itself are never absent, so their order is always the same. */
public record AsJson<V>(Class<V> type) {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    public Document write(V value) {
        return new Document(LedgerJson.mapper().convertValue(value, FIELDS));
    }

    public V read(Document document) {
        return LedgerJson.mapper().convertValue(document, type);
    }
}
