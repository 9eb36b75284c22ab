package org.caseledger.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.caseledger.command.Command;
import org.caseledger.events.Role;
import org.jspecify.annotations.Nullable;

/** Deeds between two movements of a case, collected in any order and written down in the order of their days. */
final class CommandSketch {
    /** Puts the newest entry right, given its place in the case. */
    @FunctionalInterface
    interface Slip {
        Command putRight(long entry, LocalDate occurredOn, LocalDate today);
    }

    private record Entry(
            Role role,
            LocalDate day,
            CaseDiary.Deed deed,
            @Nullable Slip slip) {}

    private final List<Entry> entries = new ArrayList<>();

    void add(Role role, LocalDate day, CaseDiary.Deed deed) {
        entries.add(new Entry(role, day, deed, null));
    }

    /** Something is written down wrongly, and put right at once. */
    void addWithSlip(Role role, LocalDate day, CaseDiary.Deed deed, Slip slip) {
        entries.add(new Entry(role, day, deed, slip));
    }

    /** Deeds of one day stay in the order they were added. */
    void writeInto(CaseDiary diary) {
        entries.sort(Comparator.comparing(Entry::day));
        entries.forEach(e -> {
            diary.write(e.role(), e.day(), e.deed());
            Slip slip = e.slip();
            if (slip != null) {
                diary.sequenceOfNewest()
                        .ifPresent(entry ->
                                diary.putRight(Role.CASE_WORKER, (on, today) -> slip.putRight(entry, on, today)));
            }
        });
    }
}
