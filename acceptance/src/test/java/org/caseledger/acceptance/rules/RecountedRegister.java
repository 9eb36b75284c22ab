package org.caseledger.acceptance.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every case as the register has to show it. */
public final class RecountedRegister {
    /**
     * @param centre that holds it
     * @param risk empty where none was assessed
     * @param version sequence of its newest event
     */
    public record Row(String number, String centre, String status, String risk, long version) {}

    private RecountedRegister() {}

    /** Rows by the id of the case. */
    public static Map<String, Row> of(List<Fact> log) {
        Map<String, Row> rows = new TreeMap<>();
        World.after(log).cases().forEach((id, it) -> rows.put(id, row(it)));
        return rows;
    }

    private static Row row(KnownCase it) {
        String risk = RecountedStanding.lastAssessment(it, LocalDate.MAX)
                .map(newest -> newest.text("risk"))
                .orElse("");
        return new Row(it.begun().text("number"), it.centre(), it.status(), risk, it.version());
    }
}
