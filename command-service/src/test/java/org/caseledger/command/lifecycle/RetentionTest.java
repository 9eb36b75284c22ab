package org.caseledger.command.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.command.lifecycle.Given.CLASSIFIED;
import static org.caseledger.command.lifecycle.Given.CLOSED_ON;
import static org.caseledger.command.lifecycle.Given.ID;
import static org.caseledger.command.lifecycle.Given.REGISTERED;
import static org.caseledger.command.lifecycle.Given.SERVED;
import static org.caseledger.command.lifecycle.Given.SERVED_ON;
import static org.caseledger.command.lifecycle.Given.TODAY;
import static org.caseledger.command.lifecycle.Given.caseAfter;
import static org.caseledger.command.lifecycle.Given.closed;
import static org.caseledger.command.lifecycle.Given.reopened;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.events.Account;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.CorrectionReason;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.ErasureApproved;
import org.junit.jupiter.api.Test;

/** What two persons have approved stands until what they saw of the case is otherwise. */
class RetentionTest {
    private static final int CLOSING = 3;
    private static final int REOPENING = 6;

    private static final List<CaseEvent> APPROVED = List.of(
            REGISTERED,
            CLASSIFIED,
            SERVED,
            closed(Account.IN_SERVICE, ClosingReason.WITHDRAWN_BY_WOMAN),
            approved("district-officer-1"),
            approved("state-officer-1"));

    private static final CaseReopened REOPENED = reopened(ClosingReason.WITHDRAWN_BY_WOMAN, CLOSED_ON.plusDays(60));

    private static ErasureApproved approved(String by) {
        return new ErasureApproved(ID, List.of(ID), by, CLOSED_ON.plusDays(30));
    }

    @Test
    void it_stands_when_something_else_is_put_right() {
        assertThat(approvedAfter()).containsExactly(ID);
        assertThat(approvedAfter(corrected(2, "ServiceProvided", SERVED_ON, SERVED_ON.plusDays(1))))
                .containsExactly(ID);
    }

    @Test
    void a_reopening_that_is_retracted_has_made_it_void_all_the_same() {
        EntryVoided retracted =
                new EntryVoided(ID, REOPENING, "CaseReopened", CorrectionReason.WRONG_CASE, TODAY, REOPENED.postings());

        assertThat(approvedAfter(REOPENED, retracted)).isEmpty();
    }

    @Test
    void another_day_of_the_closing_makes_it_void() {
        assertThat(approvedAfter(corrected(CLOSING, "CaseClosed", CLOSED_ON, CLOSED_ON.plusDays(1))))
                .isEmpty();
    }

    private static DetailsCorrected corrected(long entry, String type, LocalDate was, LocalDate is) {
        return new DetailsCorrected(
                ID,
                entry,
                type,
                "occurredOn",
                was.toString(),
                is.toString(),
                CorrectionReason.WRONG_DATE,
                TODAY,
                List.of());
    }

    private static Set<UUID> approvedAfter(CaseEvent... more) {
        List<CaseEvent> all = new ArrayList<>(APPROVED);
        all.addAll(List.of(more));
        return caseAfter(all).approvedToBeForgotten();
    }
}
