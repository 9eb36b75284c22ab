package org.caseledger.verifier.figures;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseledger.verifier.report.CheckReport;
import org.caseledger.verifier.report.Statement;

/** Checks that postings balance, as in double-entry books: a case stands in one place, whatever was moved or put right. */
final class CaseBooks {
    private static final String OUTSIDE = "OUTSIDE";

    private final CheckReport report;
    private final Map<String, Map<String, Long>> placesOfCase = new HashMap<>();
    private final Set<String> said = new HashSet<>();
    private final Set<String> centres = new HashSet<>();

    CaseBooks(CheckReport report) {
        this.report = report;
    }

    void commission(String centre) {
        centres.add(centre);
    }

    /** All postings of one event. */
    void post(long position, String caseId, List<CountedPosting> postings) {
        if (postings.isEmpty()) {
            return;
        }
        Map<String, Long> places = placesOfCase.computeIfAbsent(caseId, none -> new HashMap<>());
        for (CountedPosting posting : postings) {
            move(places, posting.centre(), posting.from(), -posting.n());
            move(places, posting.centre(), posting.to(), posting.n());
            if (!centres.contains(posting.centre())) {
                report.broken(Statement.CENTRE_NOT_COMMISSIONED, position, posting.centre());
            }
        }
        boolean isSomewhere = places.size() == 1 && places.containsValue(1L);
        boolean moves = postings.stream().noneMatch(posting -> posting.from().equals(posting.to()));
        if (!(isSomewhere && moves) && said.add(caseId)) { // what follows is out of balance as well
            report.broken(Statement.BOOKS_UNBALANCED, position, caseId);
        }
    }

    int cases() {
        return placesOfCase.size();
    }

    private static void move(Map<String, Long> places, String centre, String account, long n) {
        if (account.equals(OUTSIDE)) {
            return;
        }
        String place = centre + " " + account;
        if (places.merge(place, n, Long::sum) == 0) {
            places.remove(place);
        }
    }
}
