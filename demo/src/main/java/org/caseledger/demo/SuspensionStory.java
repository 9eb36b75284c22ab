package org.caseledger.demo;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.command.centres.ReopenCentre;
import org.caseledger.command.centres.SuspendCentre;

/** One centre was under water for ten days of a monsoon; its neighbour acted for it. */
final class SuspensionStory {
    static final String CENTRE = "BR-PAT-02";
    static final String CARETAKER = "BR-PAT-01";
    static final LocalDate FROM = LocalDate.of(2024, 8, 10);

    /** First day on which it works again. */
    static final LocalDate UNTIL = LocalDate.of(2024, 8, 20);

    private SuspensionStory() {}

    /** Women who come on these days are registered next door. On the last of them nobody can know yet that it works again. */
    static boolean sendsNextDoor(String centre, LocalDate day) {
        return centre.equals(CENTRE) && !day.isBefore(FROM) && !day.isAfter(UNTIL);
    }

    /** From the day after, when everybody knows of it. */
    static boolean isInCare(String centre, LocalDate recordedOn) {
        return centre.equals(CENTRE) && recordedOn.isAfter(FROM) && recordedOn.isBefore(UNTIL);
    }

    static Stream<PlannedCommand> told(LocalDate day) {
        UUID lane = DemoCentre.all().stream()
                .filter(centre -> centre.id().equals(CENTRE))
                .findFirst()
                .orElseThrow()
                .lane();
        if (day.equals(FROM)) {
            return Stream.of(
                    new PlannedCommand(lane, Officers.STATE, day, new SuspendCentre(CENTRE, CARETAKER, day, day)));
        }
        return day.equals(UNTIL)
                ? Stream.of(new PlannedCommand(lane, Officers.STATE, day, new ReopenCentre(CENTRE, day, day)))
                : Stream.of();
    }
}
