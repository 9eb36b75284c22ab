package org.caseledger.acceptance.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Days as they are spelt: a log has a thousand of them, each asked for a million times while it is counted again. */
final class Days {
    private static final Map<String, LocalDate> READ = new ConcurrentHashMap<>();

    private Days() {}

    static LocalDate of(String spelt) {
        return READ.computeIfAbsent(spelt, LocalDate::parse);
    }
}
