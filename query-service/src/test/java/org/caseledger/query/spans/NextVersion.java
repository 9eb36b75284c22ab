package org.caseledger.query.spans;

import java.time.LocalDate;
import org.springframework.context.annotation.Bean;

/**
 * What makes the query service one of another version: a register more, so that it has spans and counts of its own. Found by nobody who does not name
 * it.
 */
class NextVersion {
    @Bean
    RegisterDefinition<LocalDate> given() {
        return new GivenServices(new RowKind("given", 2_000));
    }
}
