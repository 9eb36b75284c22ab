package org.caseledger.command.forgetting;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caseledger.command.eventstore.StoredLife;
import org.caseledger.command.lifecycle.CaseNow;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.ErasureApproved;

/** Erasures that wait for a second person, as the log stands. Read from the cases that anybody has approved: there are few at a time. */
public final class WaitingErasures {
    private final LogReader log;
    private final ForgottenCases forgotten;

    WaitingErasures(LogReader log, ForgottenCases forgotten) {
        this.log = log;
        this.forgotten = forgotten;
    }

    /** Those that nothing in any of her cases has made void, the oldest approval first. */
    public List<WaitingErasure> all() {
        Map<Set<UUID>, List<ApprovedCase>> together = forgotten.approved().stream()
                .map(this::read)
                .filter(one -> !one.hers().isEmpty())
                .collect(groupingBy(ApprovedCase::hers));
        return together.entrySet().stream()
                .filter(hers -> hers.getValue().size() == hers.getKey().size()) // each of them says so
                .flatMap(hers -> erasure(hers.getKey(), hers.getValue()).stream())
                .sorted(Comparator.comparing(WaitingErasure::approvedOn)
                        .thenComparing(erasure -> erasure.cases().get(0)))
                .toList();
    }

    private ApprovedCase read(UUID caseId) {
        SortedMap<Long, CaseEvent> events =
                StoredLife.read(log, caseId.toString()).orElseThrow().ofCase();
        CaseNow now = CaseNow.of(events);
        return new ApprovedCase(
                now.erasedWith(),
                now.approvedToBeForgotten().isEmpty(),
                now.heldBy(),
                events.values().stream()
                        .filter(ErasureApproved.class::isInstance)
                        .map(ErasureApproved.class::cast)
                        .reduce((earlier, later) -> later)
                        .orElseThrow());
    }

    /** None where two persons have approved it in each of them. */
    private static Optional<WaitingErasure> erasure(Set<UUID> hers, List<ApprovedCase> ofEach) {
        return ofEach.stream()
                .filter(ApprovedCase::waits)
                .map(ApprovedCase::newest)
                .findFirst()
                .map(approval -> new WaitingErasure(
                        hers.stream().sorted().toList(),
                        ofEach.stream().map(ApprovedCase::centre).collect(Collectors.toSet()),
                        approval.approvedBy(),
                        approval.occurredOn()));
    }

    /**
     * What a case says.
     *
     * @param hers her cases, this one among them; none where no approval counts any more
     * @param waits whether one person alone has approved it here: after a hold on one of her cases that was lifted it may be two in another
     */
    private record ApprovedCase(Set<UUID> hers, boolean waits, String centre, ErasureApproved newest) {}
}
