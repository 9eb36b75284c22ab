package org.caseledger.query.caseregister;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.caseledger.query.processing.Stored;

/** A case on a page of the register. */
record CaseInRegister(UUID id, @JsonUnwrapped CaseSummary summary) {
    static CaseInRegister of(Stored<CaseSummary> stored) {
        return new CaseInRegister(UUID.fromString(stored.id()), stored.value());
    }
}
