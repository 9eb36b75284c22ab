package org.caseledger.query.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.caseentries.RecordedEntry;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.Event;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.Service;
import org.caseledger.events.ServiceProvided;
import org.caseledger.events.ServiceRequested;
import org.caseledger.events.TransferDeclined;
import org.caseledger.events.TransferRefusal;
import org.caseledger.events.TransferRequested;
import org.caseledger.query.testing.OneCase;
import org.caseledger.service.needtoknow.CaseInvolvement;
import org.junit.jupiter.api.Test;

/** What of a case decides who has to do with it, as the case goes on. */
class InvolvementOfCaseTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 10);
    private static final UUID ASKED = new UUID(5, 1);

    private final OneCase one = new OneCase(PATNA, DAY, 1);
    private final List<RecordedEntry> told = new ArrayList<>();

    InvolvementOfCaseTest() {
        tell(one.registered()[1]);
    }

    @Test
    void it_is_of_the_centre_that_holds_it_and_of_nobody_else_at_first() {
        assertThat(involvement()).isEqualTo(new CaseInvolvement(PATNA, null, null, Set.of(), null, false, false));
    }

    @Test
    void who_has_it_in_hand_and_what_she_waits_for_are_of_it() {
        tell(new CaseAssigned(one.id(), "case-worker-1", DAY));
        tell(new ServiceRequested(one.id(), ASKED, Service.LEGAL_AID, DAY));
        assertThat(involvement())
                .isEqualTo(new CaseInvolvement(
                        PATNA, null, "case-worker-1", Set.of(Service.LEGAL_AID), null, false, false));

        tell(new ServiceProvided(one.id(), Service.LEGAL_AID, ASKED, DAY, List.of()));
        assertThat(involvement().requested()).isEmpty();
    }

    @Test
    void whom_a_centre_gave_it_to_has_it_no_more_once_it_is_handed_over_nor_when_it_comes_back() {
        tell(new CaseAssigned(one.id(), "case-worker-1", DAY));
        tell(one.transferred(GAYA, DAY));
        assertThat(involvement()).isEqualTo(new CaseInvolvement(GAYA, null, null, Set.of(), null, false, false));

        tell(one.transferred(PATNA, DAY));
        assertThat(involvement().worker()).isNull();

        tell(new CaseAssigned(one.id(), "case-worker-1", DAY));
        assertThat(involvement().worker()).isEqualTo("case-worker-1");
    }

    @Test
    void a_centre_is_asked_until_it_answers() {
        UUID transfer = new UUID(8, 1);
        tell(new TransferRequested(
                one.id(), transfer, PATNA, GAYA, ConsentBy.WOMAN, null, DAY.plusDays(7), "2023-04", DAY));
        assertThat(involvement().asked()).isEqualTo(GAYA);

        tell(new TransferDeclined(one.id(), transfer, TransferRefusal.values()[0], DAY));
        assertThat(involvement().asked()).isNull();
    }

    @Test
    void a_follow_up_is_due_as_soon_as_it_may_be_recorded_and_until_it_is() {
        tell(one.served(DAY, Service.FOOD));
        tell(one.resolved(DAY));
        assertThat(involvement().followUpDue()).isEqualTo(DAY.plusDays(7 - 3));

        tell(one.followedUp(DAY.plusDays(7), FollowUpOutcome.SAFE_AND_STABLE, DAY.plusDays(8)));
        assertThat(involvement().followUpDue()).isEqualTo(DAY.plusDays(15 - 3));
    }

    @Test
    void coordination_is_of_it_while_it_lasts() {
        tell(one.served(DAY, Service.FOOD));
        tell(one.coordinated(DAY));
        assertThat(involvement().isCoordinated()).isTrue();

        tell(one.coordinationEnded(DAY));
        assertThat(involvement().isCoordinated()).isFalse();
    }

    private void tell(Event... events) {
        for (Event event : events) {
            told.add(RecordedEntry.unplaced(told.size(), (CaseEvent) event));
        }
    }

    private CaseInvolvement involvement() {
        CaseAt now = new CaseAt(one.id(), CaseEntries.of(told), LocalDate.MAX, told.size() - 1L);
        return CasesOfReader.involvement(CaseSummaries.of(now, List.of()).orElseThrow());
    }
}
