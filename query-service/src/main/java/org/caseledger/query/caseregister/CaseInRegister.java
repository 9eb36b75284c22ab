package org.caseledger.query.caseregister;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.bson.Document;
import org.caseledger.query.cases.CaseSummary;
import org.caseledger.query.cases.Cases;

/** A case on a page of the register. */
record CaseInRegister(UUID id, @JsonUnwrapped CaseSummary summary) {
    static CaseInRegister read(Document document) {
        return new CaseInRegister(UUID.fromString(document.getString("_id")), Cases.summary(document));
    }
}
