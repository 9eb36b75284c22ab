package org.caseledger.command.origins;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.lifecycle.refusals.OccursInTheFuture;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.LastCheckpoint;
import org.caseledger.events.LedgerRestored;
import org.caseledger.events.SigningResumed;
import org.junit.jupiter.api.Test;

class OriginsTest {
    private static final UUID LEDGER = new UUID(7, 1);
    private static final String NAME = "osc.example/" + LEDGER;
    private static final String LATER = NAME + "/40-e3b0c442";
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);
    private static final LastCheckpoint LAST = signed(40);
    private static final LedgerRestored RESTORED = new LedgerRestored(NAME, LAST, 30, TODAY);

    private final AggregateTestFixture<Origins> fixture = PermissiveFixture.of(Origins.class);

    @Test
    void a_restore_with_loss_ends_the_name() {
        fixture.givenNoPriorActivity().when(restore(NAME, LAST, 30)).expectEvents(RESTORED);
        fixture.given(RESTORED).when(restore(NAME, LAST, 30)).expectNoEvents().expectException(OriginFinished.class);
        fixture.given(RESTORED).when(resume(NAME)).expectNoEvents().expectException(OriginFinished.class);
    }

    @Test
    void a_log_may_be_restored_again_under_its_later_name() {
        fixture.given(RESTORED).when(restore(LATER, LAST, 20)).expectEvents(new LedgerRestored(LATER, LAST, 20, TODAY));
    }

    @Test
    void a_copy_that_has_all_that_was_signed_ends_nothing() {
        fixture.givenNoPriorActivity()
                .when(restore(NAME, LAST, 39))
                .expectNoEvents()
                .expectException(NothingLost.class);
        fixture.givenNoPriorActivity()
                .when(restore(NAME, LAST, 38))
                .expectEvents(new LedgerRestored(NAME, LAST, 38, TODAY));
    }

    @Test
    void the_name_of_another_ledger_is_refused() {
        String other = "osc.example/" + new UUID(7, 2);
        fixture.givenNoPriorActivity()
                .when(restore(other, LAST, 30))
                .expectNoEvents()
                .expectException(OriginOfAnotherLedger.class);
        fixture.givenNoPriorActivity()
                .when(resume(other))
                .expectNoEvents()
                .expectException(OriginOfAnotherLedger.class);
    }

    @Test
    void each_time_that_somebody_answers_for_a_checkpoint_is_recorded() {
        SigningResumed resumed = new SigningResumed(NAME, LAST, TODAY);
        fixture.givenNoPriorActivity().when(resume(NAME)).expectEvents(resumed);
        fixture.given(resumed).when(resume(NAME)).expectEvents(resumed);
    }

    @Test
    void neither_lies_ahead() {
        LocalDate tomorrow = TODAY.plusDays(1);
        fixture.givenNoPriorActivity()
                .when(new RestoreLedger(LEDGER, NAME, LAST, 30, tomorrow, TODAY))
                .expectNoEvents()
                .expectException(OccursInTheFuture.class);
        fixture.givenNoPriorActivity()
                .when(new ResumeSigning(LEDGER, NAME, LAST, tomorrow, TODAY))
                .expectNoEvents()
                .expectException(OccursInTheFuture.class);
    }

    private static RestoreLedger restore(String name, LastCheckpoint last, long position) {
        return new RestoreLedger(LEDGER, name, last, position, TODAY, TODAY);
    }

    private static ResumeSigning resume(String name) {
        return new ResumeSigning(LEDGER, name, LAST, TODAY, TODAY);
    }

    private static LastCheckpoint signed(long size) {
        return new LastCheckpoint(size, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "q83vAQIDBAU=");
    }
}
