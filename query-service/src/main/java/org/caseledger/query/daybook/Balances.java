package org.caseledger.query.daybook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.caseledger.events.Account;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.PostingReason;

/** How many cases stand in each account, and how many were moved for which reason. Mutable while they are summed. */
final class Balances {
    private static final Account[] ACCOUNTS = Account.values();
    private static final PostingReason[] REASONS = PostingReason.values();

    private final int[] cases = new int[ACCOUNTS.length];
    private final int[] moved = new int[REASONS.length];

    void post(PackedCell entry) {
        cases[entry.from().ordinal()] -= entry.n();
        cases[entry.to().ordinal()] += entry.n();
        moved[entry.reason().ordinal()] += entry.n();
    }

    void add(Balances other) {
        for (int i = 0; i < cases.length; i++) {
            cases[i] += other.cases[i];
        }
        for (int i = 0; i < moved.length; i++) {
            moved[i] += other.moved[i];
        }
    }

    int in(Account account) {
        return cases[account.ordinal()];
    }

    int movedBy(PostingReason reason) {
        return moved[reason.ordinal()];
    }

    /** Every status, also those without a case. */
    Map<CaseStatus, Integer> byStatus() {
        Map<CaseStatus, Integer> counts = new LinkedHashMap<>();
        for (CaseStatus status : CaseStatus.values()) {
            counts.put(status, 0);
        }
        for (Account account : ACCOUNTS) {
            account.status().ifPresent(status -> counts.merge(status, in(account), Integer::sum));
        }
        return counts;
    }

    /** Closed cases by account, as its code; accounts without a case are left out. */
    Map<String, Integer> closed() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Account account : ACCOUNTS) {
            if (account.closingReason().isPresent() && in(account) != 0) {
                counts.put(account.code(), in(account));
            }
        }
        return counts;
    }
}
