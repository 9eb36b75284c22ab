package org.caseledger.query.daybook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.caseledger.events.Account;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.PostingReason;

/**
 * No case is missing: {@code registered + broughtForward + transferredIn = open + underFollowUp + closed + transferredOut}.
 *
 * @param registered cases registered here
 * @param closed by reason
 */
record BalanceCheck(
        int registered,
        int broughtForward,
        int transferredIn,
        int open,
        int underFollowUp,
        Map<ClosingReason, Integer> closed,
        int transferredOut,
        boolean balanced) {

    static BalanceCheck of(Balances balances) {
        int open = 0;
        Map<ClosingReason, Integer> closed = new LinkedHashMap<>();
        for (Account account : Account.values()) {
            int cases = balances.in(account);
            if (account.status().filter(CaseStatus::isOpen).isPresent()) {
                open += cases;
            }
            account.closingReason().filter(reason -> cases != 0).ifPresent(r -> closed.merge(r, cases, Integer::sum));
        }
        int underFollowUp = balances.in(Account.UNDER_FOLLOW_UP);
        int registered = balances.movedBy(PostingReason.REGISTERED);
        int broughtForward = balances.movedBy(PostingReason.BROUGHT_FORWARD);
        int transferredIn = balances.movedBy(PostingReason.TRANSFERRED_IN);
        int transferredOut = balances.movedBy(PostingReason.TRANSFERRED_OUT);
        int stands = open
                + underFollowUp
                + closed.values().stream().mapToInt(Integer::intValue).sum();
        return new BalanceCheck(
                registered,
                broughtForward,
                transferredIn,
                open,
                underFollowUp,
                closed,
                transferredOut,
                registered + broughtForward + transferredIn == stands + transferredOut);
    }
}
