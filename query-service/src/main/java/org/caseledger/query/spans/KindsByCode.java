package org.caseledger.query.spans;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.caseledger.events.Code;

/** A kind of rows for each code of a list, so that a breakdown by it is cells. */
public final class KindsByCode {
    private KindsByCode() {}

    /**
     * @param name with which theirs begin
     * @param first measure of the list's first code; one that is added there moves the next ones, which makes other definitions and new cells
     * @param make a kind of a name and a measure
     */
    public static <C extends Enum<C> & Code> Map<C, RowKind> of(
            Stream<C> codes, String name, int first, BiFunction<String, Integer, RowKind> make) {
        Map<C, RowKind> kinds = new LinkedHashMap<>();
        codes.forEach(code -> kinds.put(code, make.apply(name + "/" + code.code(), first + code.ordinal())));
        return Collections.unmodifiableMap(kinds);
    }
}
