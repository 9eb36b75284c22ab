package org.caseledger.command.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.caseledger.events.Role;

/** Deeds between two movements of a case, collected in any order and written down in the order of their days. */
final class Sketch {
    private record Entry(Role role, LocalDate day, Diary.Deed deed) {}

    private final List<Entry> entries = new ArrayList<>();

    void add(Role role, LocalDate day, Diary.Deed deed) {
        entries.add(new Entry(role, day, deed));
    }

    /** Deeds of one day stay in the order they were added. */
    void writeInto(Diary diary) {
        entries.sort(Comparator.comparing(Entry::day));
        entries.forEach(e -> diary.write(e.role(), e.day(), e.deed()));
    }
}
