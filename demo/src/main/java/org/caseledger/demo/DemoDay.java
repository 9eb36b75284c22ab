package org.caseledger.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The commands recorded on one day: those of one case in their order, registrations of one centre in the order of their serials.
 *
 * @param publication what is published in the morning
 */
record DemoDay(LocalDate date, Optional<PlannedPublication> publication, List<PlannedCommand> commands) {

    DemoDay {
        commands = List.copyOf(commands);
    }

    /** As {@link #key}, for the publication of the morning. */
    String keyOfPublication() {
        return "demo-" + date + "-publication";
    }

    /** The same for the same command every time the plan is told, so that sending it again stores nothing twice. */
    String key(int index) {
        return "demo-" + date + "-" + index;
    }
}
