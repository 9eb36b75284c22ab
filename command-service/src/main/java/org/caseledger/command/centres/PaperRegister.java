package org.caseledger.command.centres;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.util.HashSet;
import java.util.Set;

/** The numbers of the paper register under which cases came forward, each used once. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class PaperRegister {
    /** Not final: Jackson leaves final fields alone, and a snapshot would come back without its numbers. */
    private Set<String> taken = new HashSet<>();

    boolean has(String paperNumber) {
        return taken.contains(spelling(paperNumber));
    }

    void took(String paperNumber) {
        taken.add(spelling(paperNumber));
    }

    /** {@code 0417/2022} is {@code 417/2022}. */
    private static String spelling(String paperNumber) {
        return paperNumber.replaceAll("(?<![0-9])0+(?=[0-9])", "");
    }
}
