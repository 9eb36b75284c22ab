package org.caseledger.query.caseregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.Event;
import org.caseledger.events.Service;
import org.caseledger.events.ShelterExit;
import org.caseledger.query.testing.Deeds;
import org.caseledger.query.testing.OneCase;
import org.junit.jupiter.api.Test;

class RegisteredCaseTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 10);
    private static final UUID THERE = new UUID(1, 1);
    private static final UUID BEFORE = new UUID(1, 2);

    private final OneCase one = new OneCase(PATNA, DAY.minusDays(9), 1);
    private final Deeds deeds = new Deeds(one);
    private RegisteredCase shown = RegisteredCase.begun((CaseRegistered) one.registered()[1], 0);
    private long version;

    @Test
    void a_past_stay_entered_while_she_is_there_leaves_the_open_one() {
        tell(one.served(DAY, Service.FOOD));
        tell(deeds.admitted(THERE, 0, 0, DAY));
        tell(deeds.admitted(BEFORE, 0, 0, DAY.minusDays(5)));
        tell(deeds.left(BEFORE, ShelterExit.HOME, DAY.minusDays(3)));

        assertThat(shown.summary().shelterStay()).isNotNull();
        assertThat(shown.summary().shelterStay().stayId()).isEqualTo(THERE);

        tell(deeds.left(THERE, ShelterExit.HOME, DAY.plusDays(1)));
        assertThat(shown.summary().shelterStay()).isNull();
    }

    @Test
    void nobody_is_asked_to_take_a_closed_case_until_the_closing_is_retracted() {
        tell(one.served(DAY, Service.FOOD));
        tell(deeds.transferRequested(new UUID(2, 2), PATNA, GAYA, DAY));
        assertThat(shown.summary().pendingTransfer()).isNotNull();

        Event closed = one.closed(DAY, ClosingReason.RELOCATED);
        tell(closed);
        assertThat(shown.summary().pendingTransfer()).isNull();

        tell(one.voided(version, closed, DAY));
        assertThat(shown.summary().pendingTransfer()).isNotNull();
    }

    private void tell(Event event) {
        version++;
        shown = event instanceof EntryVoided voided
                ? shown.without(voided, version)
                : shown.and((CaseEvent) event, version);
    }
}
