package org.caseledger.command.checkpoints;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.command.lookups.NothingSignedYet;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.command.lookups.PermissiveLookups;
import org.caseledger.events.CheckpointTaken;
import org.caseledger.events.SignedHead;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TakingCheckpointsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
    private static final SignedHead SIGNED = PermissiveLookups.SIGNED;
    private static final SignedHead MORE =
            new SignedHead(SIGNED.origin(), SIGNED.size() + 1, "2".repeat(64), "3".repeat(64));

    private final AggregateTestFixture<TakenCheckpoints> fixture = PermissiveFixture.of(TakenCheckpoints.class);

    @Test
    void what_was_signed_last_is_taken() {
        fixture.givenNoPriorActivity()
                .when(new TakeCheckpoint(DAY), signed(SIGNED))
                .expectEvents(new CheckpointTaken(SIGNED, DAY));
    }

    @Test
    void of_a_day_one_is_taken() {
        fixture.given(new CheckpointTaken(SIGNED, DAY))
                .when(new TakeCheckpoint(DAY), signed(MORE))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void on_the_next_day_the_next_one_is_taken() {
        fixture.given(new CheckpointTaken(SIGNED, DAY))
                .when(new TakeCheckpoint(DAY.plusDays(1)), signed(MORE))
                .expectEvents(new CheckpointTaken(MORE, DAY.plusDays(1)));
    }

    @Test
    void what_was_taken_already_is_not_taken_again_on_any_day() {
        fixture.given(new CheckpointTaken(SIGNED, DAY))
                .when(new TakeCheckpoint(DAY.plusDays(9)), signed(SIGNED))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void before_anything_is_signed_there_is_nothing_to_take() {
        fixture.givenNoPriorActivity()
                .when(new TakeCheckpoint(DAY), signed(null))
                .expectNoEvents()
                .expectException(NothingSignedYet.class);
    }

    private static Map<String, Object> signed(@Nullable SignedHead newest) {
        return Map.of(Lookups.KEY, new PermissiveLookups() {
            @Override
            public Optional<SignedHead> newestSigned() {
                return Optional.ofNullable(newest);
            }
        });
    }
}
