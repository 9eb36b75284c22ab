package org.caseledger.query.breakdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the cases that are counted stand one by one: a list of this API, and what narrows it to them.
 *
 * @param parameters days, codes and numbers, in the order in which they are written
 */
record ListOfCases(String path, Map<String, ?> parameters) {

    /** @param others take the place of those of the same name */
    ListOfCases with(Map<String, ?> others) {
        Map<String, Object> all = new LinkedHashMap<>(parameters);
        all.putAll(others);
        return new ListOfCases(path, all);
    }

    /** As it is asked for. */
    String address() {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("&", path + "?", ""));
    }
}
