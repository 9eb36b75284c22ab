package org.caseledger.local.run;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the store says while it reads its journal, worth showing.
 *
 * @param percent of all that it has to read
 */
record ReadSoFar(int percent) {
    private static final Pattern LINE = Pattern.compile("store has read .* MB \\((\\d+) %\\)");

    /** Empty where the line says something else. */
    static Optional<ReadSoFar> in(String line) {
        Matcher read = LINE.matcher(line);
        return read.matches() ? Optional.of(new ReadSoFar(Integer.parseInt(read.group(1)))) : Optional.empty();
    }
}
