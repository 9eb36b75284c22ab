package org.caseledger.query.caseregister;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.bson.Document;
import org.caseledger.query.cases.CaseSummary;
import org.caseledger.query.cases.Cases;
import org.caseledger.service.access.AccessScope;

/**
 * A case on a page of the register.
 *
 * @param begun its place among the cases of its day
 */
record CaseInRegister(
        UUID id, @JsonIgnore long begun, @JsonUnwrapped CaseSummary summary) {
    /** As this caller sees it. */
    CaseInRegister seenBy(AccessScope scope) {
        return scope.seesClassification(id) ? this : new CaseInRegister(id, begun, summary.withoutClassification());
    }

    static CaseInRegister read(Document document) {
        return new CaseInRegister(
                UUID.fromString(document.getString("_id")), document.getLong(Cases.BEGUN), Cases.summary(document));
    }
}
