package org.caseledger.command.centres;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbers of the paper register under which cases came forward, each used once, and the latest day on which any did. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class PaperRegister {
    /** Not final: Jackson leaves final fields alone, and a snapshot would come back without its numbers. */
    private Set<String> taken = new HashSet<>();

    private @Nullable LocalDate newestOn;

    boolean has(String paperNumber) {
        return taken.contains(spelling(paperNumber));
    }

    void took(String paperNumber, LocalDate on) {
        taken.add(spelling(paperNumber));
        newestOn = newestOn == null || on.isAfter(newestOn) ? on : newestOn;
    }

    Optional<LocalDate> newestOn() {
        return Optional.ofNullable(newestOn);
    }

    /** {@code 0417/2022} is {@code 417/2022}. */
    private static String spelling(String paperNumber) {
        return paperNumber.replaceAll("(?<![0-9])0+(?=[0-9])", "");
    }
}
