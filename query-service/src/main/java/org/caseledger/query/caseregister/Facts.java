package org.caseledger.query.caseregister;

import java.util.List;
import org.caseledger.service.json.LedgerJson;
import tools.jackson.core.type.TypeReference;

/**
 * The entries a case is told by, in their order; there is always one. Kept as the JSON they are stored in, because most events add one to
 * the end: only a correction or a voiding reads the others.
 */
record Facts(String json) {
    private static final TypeReference<List<Fact>> LIST = new TypeReference<>() {};

    static Facts of(List<Fact> facts) {
        return new Facts(LedgerJson.mapper().writeValueAsString(facts));
    }

    Facts with(Fact added) {
        String begun = json.substring(0, json.length() - 1);
        return new Facts(begun + "," + LedgerJson.mapper().writeValueAsString(added) + "]");
    }

    List<Fact> list() {
        return List.copyOf(LedgerJson.mapper().readValue(json, LIST));
    }
}
