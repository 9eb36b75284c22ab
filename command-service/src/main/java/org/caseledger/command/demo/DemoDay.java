package org.caseledger.command.demo;

import java.time.LocalDate;
import java.util.List;

/** The commands recorded on one day: those of one case in their order, registrations of one centre in the order of their serials. */
record DemoDay(LocalDate date, List<PlannedCommand> commands) {

    DemoDay {
        commands = List.copyOf(commands);
    }

    /** The same for the same command every time the plan is told, so that sending it again stores nothing twice. */
    String key(int index) {
        return "demo-" + date + "-" + index;
    }
}
