package org.caseledger.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.Event;
import org.caseledger.events.FinancialYear;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.PublishedTotals;

/** Totals by financial year, counted from postings alone. */
final class PostedTotals {
    private final Map<FinancialYear, Map<PostingReason, Integer>> counts = new HashMap<>();
    private final Map<FinancialYear, Integer> struckOff = new HashMap<>();
    private final Map<FinancialYear, Integer> handedOver = new HashMap<>();

    void count(Event event) {
        event.postings().forEach(this::count);
        if (event instanceof CaseClosed closed && closed.reason().strikesOff()) {
            LocalDate cohort = closed.postings().get(0).cohort();
            if (cohort != null) {
                struckOff.merge(FinancialYear.of(cohort), 1, Integer::sum);
            }
        }
    }

    PublishedTotals of(FinancialYear year) {
        Map<PostingReason, Integer> of = counts.getOrDefault(year, Map.of());
        return new PublishedTotals(
                of.getOrDefault(PostingReason.REGISTERED, 0),
                struckOff.getOrDefault(year, 0),
                of.getOrDefault(PostingReason.RESOLVED, 0),
                of.getOrDefault(PostingReason.RESOLVED_AGAIN, 0),
                of.getOrDefault(PostingReason.REOPENED, 0),
                handedOver.getOrDefault(year, 0));
    }

    private void count(Posting posting) {
        FinancialYear year = FinancialYear.of(posting.on());
        counts.computeIfAbsent(year, y -> new EnumMap<>(PostingReason.class))
                .merge(posting.reason(), posting.n(), Integer::sum);
        if (posting.reason() == PostingReason.RESOLVED
                && posting.outcome() != null
                && posting.outcome().handsOver()) {
            handedOver.merge(year, posting.n(), Integer::sum);
        }
    }
}
