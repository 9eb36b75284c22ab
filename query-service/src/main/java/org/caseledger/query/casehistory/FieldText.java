package org.caseledger.query.casehistory;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.caseledger.events.Code;

/** How one field's value is said in one language: codes by their label, days in words, several joined by commas. */
final class FieldText {
    private FieldText() {}

    static String of(Object value, Language language) {
        if (value instanceof Code code) {
            return language.label(code);
        }
        if (value instanceof LocalDate day) {
            return language.days().format(day);
        }
        if (value instanceof Meaning words) {
            return language.of(words);
        }
        if (value instanceof Boolean yes) {
            return language.label(yes);
        }
        if (value instanceof List<?> several) {
            return several.stream().map(one -> of(one, language)).collect(Collectors.joining(", "));
        }
        return value.toString();
    }
}
