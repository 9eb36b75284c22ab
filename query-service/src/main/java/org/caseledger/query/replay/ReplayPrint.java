package org.caseledger.query.replay;

import java.io.PrintStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.caseledger.query.casehistory.EventSummary;
import org.caseledger.service.clock.LedgerClock;

/** Steps as a person reads them, one below another. */
final class ReplayPrint {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(LedgerClock.ZONE);

    private final PrintStream out;

    ReplayPrint(PrintStream out) {
        this.out = out;
    }

    void print(List<ReplayedStep> steps) {
        for (ReplayedStep step : steps) {
            EventSummary event = step.event();
            out.println();
            out.println(event.sequence() + "  " + event.meaning().en());
            if (event.occurredOn() != null) {
                line("happened", event.occurredOn().toString());
            }
            line("recorded", TIME.format(event.recordedAt()) + late(step) + who(step));
            line("place", "position " + event.position() + ", block " + step.block());
            line("leaf", step.leaf());
            step.changes().forEach(change -> line("changed", change));
            if (step.changes().isEmpty()) {
                line("changed", "nothing of what the register says of the case");
            }
            step.allowedBy().forEach(command -> line("allowed", command));
            if (step.allowedBy().isEmpty()) {
                line("allowed", "not known to this version");
            }
        }
        out.println();
        out.println(
                "the register's words (changed) and the table in docs/events.md (allowed) are those of this version");
    }

    private void line(String title, String words) {
        out.println("   " + title + " ".repeat(10 - title.length()) + words);
    }

    private static String late(ReplayedStep step) {
        Integer days = step.delayDays();
        return days == null || days == 0 ? "" : days == 1 ? ", 1 day later," : ", " + days + " days later,";
    }

    private static String who(ReplayedStep step) {
        String by = step.event().by();
        return (by == null ? "" : " by " + by) + (step.role() == null ? "" : ", " + step.role());
    }
}
