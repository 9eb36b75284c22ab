package org.caseledger.service.access;

import java.util.List;

/** A bean of this kind opens paths outside {@code /api} to everyone, for example those of a page. */
public record OpenPaths(List<String> patterns) {
    public OpenPaths {
        patterns = List.copyOf(patterns);
        if (patterns.stream().anyMatch(pattern -> pattern.startsWith("/api") || pattern.startsWith("/**"))) {
            throw new IllegalArgumentException("nothing under /api is open: " + patterns);
        }
    }

    public static OpenPaths of(String... patterns) {
        return new OpenPaths(List.of(patterns));
    }
}
