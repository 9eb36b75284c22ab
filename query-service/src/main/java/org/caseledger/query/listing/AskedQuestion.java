package org.caseledger.query.listing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What a request asks a list, whichever of its pages: path and filters. A cursor goes on with the question of its page; with another one it
 * would begin in the midst of other entries, and show another moment than was asked for.
 */
final class AskedQuestion {
    /** How much of the answer is wanted, in which form, and how new the view has to be. */
    private static final Set<String> OF_THE_PAGE = Set.of("cursor", "limit", "format", "lang", "min-position");

    private AskedQuestion() {}

    /** Of the request at work; nothing where there is none. */
    static String now() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes at
                ? of(at.getRequest())
                : "";
    }

    private static String of(HttpServletRequest request) {
        Map<String, String[]> filters = new TreeMap<>(request.getParameterMap());
        filters.keySet().removeAll(OF_THE_PAGE);
        return filters.entrySet().stream()
                .map(filter -> filter.getKey() + "=" + String.join(",", filter.getValue()))
                .collect(Collectors.joining("&", request.getRequestURI() + "?", ""));
    }
}
