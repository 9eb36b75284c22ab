package org.caseledger.verifier.figures;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.caseledger.verifier.json.JsonObject;
import org.caseledger.verifier.report.CheckReport;
import org.caseledger.verifier.report.Statement;

/** Checks that no registration is missing: serials have no gap, and each belongs to a case that is counted once. */
final class IssuedSerials {
    private final CheckReport report;
    private final Map<String, Long> next = new HashMap<>();
    private final Map<String, String> numberOfCase = new TreeMap<>();
    private final Set<String> registered = new HashSet<>();
    private final Map<String, Long> issuedBy = new TreeMap<>();
    private final Map<String, Long> postedOf = new TreeMap<>();

    IssuedSerials(CheckReport report) {
        this.report = report;
    }

    void issue(long position, JsonObject issued) {
        String number = issued.text("number");
        String register = issued.text("centre") + " " + issued.text("financialYear");
        long serial = issued.number("serial");
        long expected = next.getOrDefault(register, 1L);
        if (serial != expected) {
            report.broken(Statement.SERIAL_GAP, position, number, expected);
        }
        next.put(register, serial + 1);
        String before = numberOfCase.put(issued.text("caseId"), number);
        if (before != null) {
            report.broken(Statement.CASE_WITH_TWO_SERIALS, position, number, before);
        }
        issuedBy.merge(issued.text("centre"), 1L, Long::sum);
    }

    void register(long position, String caseId) {
        if (!registered.add(caseId)) {
            report.broken(Statement.CASE_REGISTERED_TWICE, position, caseId);
        }
    }

    void follow(CountedPosting posting) {
        if (posting.reason().equals("REGISTERED")) {
            postedOf.merge(String.valueOf(posting.origin()), posting.n(), Long::sum);
        }
    }

    /** What only the end tells. */
    void end() {
        numberOfCase.forEach((caseId, number) -> {
            if (!registered.contains(caseId)) {
                report.broken(Statement.SERIAL_WITHOUT_CASE, number);
            }
        });
        registered.stream()
                .filter(caseId -> !numberOfCase.containsKey(caseId))
                .sorted()
                .forEach(caseId -> report.broken(Statement.CASE_WITHOUT_SERIAL, caseId));
        Set<String> centres = new HashSet<>(issuedBy.keySet());
        centres.addAll(postedOf.keySet());
        centres.stream().sorted().forEach(centre -> {
            long issued = issuedBy.getOrDefault(centre, 0L);
            long posted = postedOf.getOrDefault(centre, 0L);
            if (issued != posted) {
                report.broken(Statement.REGISTRATIONS_DIFFER, centre, issued, posted);
            }
        });
    }

    int count() {
        return numberOfCase.size();
    }
}
