package org.caseledger.query.casehistory;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.caseledger.caseentries.CorrectedEvent;
import org.caseledger.eventlog.EventTypes;
import org.caseledger.events.DetailsCorrected;

/** What a correction names: a day or a code, by the field that it puts right. */
final class CorrectedDetail {
    private CorrectedDetail() {}

    /** As it is written where it is neither, or where a later version knows the entry or the field. */
    static Object read(DetailsCorrected e, String written) {
        return EventTypes.classOf(e.entry(), EventTypes.FIRST_REVISION)
                .flatMap(entry -> typeOf(entry, e.field()))
                .map(type -> CorrectedEvent.detail(type, written))
                .orElse(written);
    }

    private static Optional<Class<?>> typeOf(Class<?> entry, String field) {
        return Arrays.stream(entry.getRecordComponents())
                .filter(component -> component.getName().equals(field))
                .<Class<?>>map(RecordComponent::getType)
                .filter(type -> type == LocalDate.class || type.isEnum())
                .findFirst();
    }
}
