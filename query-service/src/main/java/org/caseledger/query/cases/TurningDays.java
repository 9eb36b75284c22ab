package org.caseledger.query.cases;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.caseledger.events.CaseEvent;

/** Days on which a case may stand otherwise than on the day before. */
public final class TurningDays {
    private TurningDays() {}

    /** On which one of these happened, whatever the day of what is known. */
    @SafeVarargs
    public static Stream<LocalDate> of(CaseAt known, Class<? extends CaseEvent>... types) {
        return Arrays.stream(types)
                .flatMap(type -> known.known(type).stream())
                .map(entry -> entry.event().occurredOn());
    }
}
