package org.caseledger.query.cases;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.events.CaseEvent;

/** Days on which a case may stand otherwise than on the day before. */
public final class TurningDays {
    private TurningDays() {}

    /** On which one of these happened, as known at a sequence. */
    @SafeVarargs
    public static Stream<LocalDate> of(CaseEntries entries, long sequence, Class<? extends CaseEvent>... types) {
        return Arrays.stream(types)
                .flatMap(type -> entries.known(type, sequence).stream())
                .map(entry -> entry.event().occurredOn());
    }
}
