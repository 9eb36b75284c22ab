package org.caseledger.benchmarks.variant;

/**
 * One place of a source file, replaced.
 *
 * @param file from the project's folder on, for example {@code command-service/src/main/java/org/…/Draft.java}
 * @param snippet exactly as it stands there, and there once
 * @param replacement Java again
 */
public record Change(String file, String snippet, String replacement) {

    String in(String source) {
        int at = source.indexOf(snippet);
        if (at < 0) {
            throw new DoesNotFit(file, "has nowhere", snippet);
        }
        if (source.indexOf(snippet, at + 1) >= 0) {
            throw new DoesNotFit(file, "has more than once", snippet);
        }
        return source.substring(0, at) + replacement + source.substring(at + snippet.length());
    }
}
