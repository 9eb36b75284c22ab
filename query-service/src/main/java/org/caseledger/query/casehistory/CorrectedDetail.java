package org.caseledger.query.casehistory;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.caseledger.eventlog.EventTypes;
import org.caseledger.events.Code;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.service.json.LedgerJson;

/** What a correction names: a day or a code, by the field that it puts right. */
final class CorrectedDetail {
    private CorrectedDetail() {}

    /** As it is written where it is neither, or where a later version knows the entry, the field or the code. */
    static Object read(DetailsCorrected e, String written) {
        return EventTypes.classOf(e.entry(), EventTypes.FIRST_REVISION)
                .flatMap(entry -> typeOf(entry, e.field()))
                .filter(type -> type == LocalDate.class || Code.class.isAssignableFrom(type))
                .map(type -> convert(written, type))
                .orElse(written);
    }

    private static Optional<Class<?>> typeOf(Class<?> entry, String field) {
        return Arrays.stream(entry.getRecordComponents())
                .filter(component -> component.getName().equals(field))
                .findFirst()
                .map(RecordComponent::getGenericType)
                .map(CorrectedDetail::ofOne);
    }

    private static Class<?> ofOne(Type type) {
        return (Class<?>) (type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type);
    }

    private static Object convert(String written, Class<?> type) {
        try {
            return LedgerJson.mapper().convertValue(written, type);
        } catch (RuntimeException notOne) {
            return written;
        }
    }
}
