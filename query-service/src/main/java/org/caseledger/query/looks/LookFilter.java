package org.caseledger.query.looks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a list was narrowed by, in codes: a value that is none is only said to have been given. */
final class LookFilter {
    private static final String GIVEN = "given";

    /** How an answer is written, and from where on. */
    private static final Set<String> NOT_NARROWING = Set.of("cursor", "limit", "format", "lang", "min-position");

    /** Codes as the API spells them, days, moments, positions, yes and no. */
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]+|[0-9T:.Z+-]+|true|false");

    /** Everybody may write what he likes in these; nobody in the others, which have codes of their own. */
    private static final Map<String, Pattern> FREE = Map.of(
            "centre", Pattern.compile("[A-Z]{2}-[A-Z]{3}-\\d+"),
            "person", Pattern.compile("(?!)"),
            "worker", Pattern.compile("(?!)"),
            "number", Pattern.compile("(?!)"));

    /** Of codes that are spelt in small letters, which are checked where they are read. */
    private static final Pattern SPELT = Pattern.compile("[a-z-]+");

    private LookFilter() {}

    /** Of a request that was answered, whose values are therefore right. */
    static Map<String, String> of(HttpServletRequest request) {
        Map<String, String> filter = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NOT_NARROWING.contains(name)) {
                filter.put(name, recorded(name, values[0]));
            }
        });
        return filter;
    }

    private static String recorded(String name, String value) {
        Pattern free = FREE.get(name);
        boolean isCode = free == null
                ? CODE.matcher(value).matches() || SPELT.matcher(value).matches()
                : free.matcher(value).matches();
        return isCode ? value : GIVEN;
    }
}
