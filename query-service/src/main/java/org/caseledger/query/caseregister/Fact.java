package org.caseledger.query.caseregister;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.caseledger.events.CaseEvent;
import org.caseledger.service.json.LedgerJson;
import tools.jackson.core.type.TypeReference;

/**
 * An entry that stands, as the register keeps it: enough to tell the case anew once another entry is retracted or put right.
 *
 * @param sequence of the event in its case
 * @param fields of the event, as JSON spells them
 */
record Fact(long sequence, String type, Map<String, Object> fields) {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    /** Known from the document, or shown nowhere. */
    private static final Set<String> LEFT_OUT = Set.of("caseId", "subjectId", "postings", "policy");

    Fact {
        fields = Collections.unmodifiableMap(fields);
    }

    static Fact of(CaseEvent event, long sequence) {
        Map<String, Object> fields = LedgerJson.mapper().convertValue(event, FIELDS);
        fields.keySet().removeAll(LEFT_OUT);
        return new Fact(sequence, event.getClass().getSimpleName(), fields);
    }

    static Fact read(Document document) {
        return new Fact(
                document.getLong("sequence"), document.getString("type"), document.get("fields", Document.class));
    }

    Document written() {
        return new Document("sequence", sequence).append("type", type).append("fields", new Document(fields));
    }

    /** With another value; where there may be several, it is the only one. */
    Fact with(String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(fields);
        changed.put(field, fields.get(field) instanceof List ? List.of(value) : value);
        return new Fact(sequence, type, changed);
    }

    /** Without its postings: an entry that is told anew moves nothing. */
    <E extends CaseEvent> E as(Class<E> event) {
        Map<String, Object> whole = new LinkedHashMap<>(fields);
        whole.put("postings", List.of());
        return LedgerJson.mapper().convertValue(whole, event);
    }
}
