package org.caseledger.command.forgetting;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caseledger.command.eventstore.StoredLife;
import org.caseledger.command.lifecycle.CaseNow;
import org.caseledger.eventlog.LogReader;
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
        Map<Set<UUID>, List<ApprovedOnce>> together = forgotten.approved().stream()
                .map(this::read)
                .filter(one -> !one.cases().isEmpty())
                .collect(groupingBy(ApprovedOnce::cases));
        return together.entrySet().stream()
                .filter(hers -> hers.getValue().size() == hers.getKey().size()) // each of them says so
                .map(hers -> erasure(hers.getKey(), hers.getValue()))
                .sorted(Comparator.comparing(WaitingErasure::approvedOn)
                        .thenComparing(erasure -> erasure.cases().get(0)))
                .toList();
    }

    private ApprovedOnce read(UUID caseId) {
        StoredLife life = StoredLife.read(log, caseId.toString()).orElseThrow();
        CaseNow now = CaseNow.of(life.ofCase());
        return new ApprovedOnce(
                now.approvedByOne(),
                now.heldBy(),
                life.of(ErasureApproved.class).reduce((earlier, later) -> later).orElseThrow());
    }

    private static WaitingErasure erasure(Set<UUID> cases, List<ApprovedOnce> ofEach) {
        ErasureApproved approval = ofEach.get(0).approval();
        return new WaitingErasure(
                cases.stream().sorted().toList(),
                ofEach.stream().map(ApprovedOnce::centre).collect(Collectors.toSet()),
                approval.approvedBy(),
                approval.occurredOn());
    }

    /**
     * What a case says.
     *
     * @param cases hers, this one among them; none where the approval counts no more, or another person has said it, too
     */
    private record ApprovedOnce(Set<UUID> cases, String centre, ErasureApproved approval) {}
}
