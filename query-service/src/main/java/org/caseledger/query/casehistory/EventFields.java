package org.caseledger.query.casehistory;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.Event;
import org.caseledger.events.SealedDetails;
import org.jspecify.annotations.Nullable;

/**
 * An event's own fields by name, in their order; absent and empty ones, postings, the woman's random identity and those of keys are left out. What a correction
 * changed is read as what it is; of what is sealed it is told which kinds there are.
 */
final class EventFields {
    private static final Set<String> NOT_TOLD = Set.of("caseId", "subjectId", "postings", "keys");
    private static final Set<String> VALUES = Set.of("oldValue", "newValue");

    private EventFields() {}

    static Map<String, Object> of(Event event) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            if (!NOT_TOLD.contains(component.getName())) {
                Object value = read(component, event);
                value = value instanceof SealedDetails sealed ? sealed.fields() : value;
                if (value != null && !List.of().equals(value)) {
                    fields.put(component.getName(), value);
                }
            }
        }
        if (event instanceof DetailsCorrected correction) {
            VALUES.forEach(field -> fields.computeIfPresent(
                    field, (name, written) -> CorrectedDetail.read(correction, written.toString())));
        }
        return fields;
    }

    private static @Nullable Object read(RecordComponent component, Event event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
