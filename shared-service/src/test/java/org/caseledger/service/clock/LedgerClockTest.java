package org.caseledger.service.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.caseledger.events.Purpose;
import org.caseledger.service.ledger.Ledger;
import org.junit.jupiter.api.Test;

class LedgerClockTest {
    private static final Instant WALL = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant GOES_ON = Instant.parse("2026-01-31T18:30:00Z");
    private final AtomicReference<Instant> head = new AtomicReference<>(Instant.parse("2023-04-03T20:00:00Z"));

    @Test
    void a_production_ledger_goes_by_the_wall_clock() {
        assertThat(clock(new Ledger(new UUID(1, 1), Purpose.PRODUCTION, Duration.ZERO, LocalDate.of(2026, 2, 1)))
                        .now())
                .isEqualTo(WALL);
    }

    @Test
    void a_demo_that_is_not_complete_stands_at_its_newest_recorded_moment() {
        LedgerClock clock = clock(demo());

        assertThat(clock.now()).isEqualTo(head.get());
        assertThat(clock.today()).isEqualTo(LocalDate.of(2023, 4, 4));
    }

    @Test
    void a_complete_demo_goes_on_with_its_offset() {
        head.set(GOES_ON);

        assertThat(clock(demo()).now()).isEqualTo(GOES_ON.plusSeconds(60));
    }

    @Test
    void a_demo_without_cases_goes_by_the_wall_clock() {
        assertThat(clock(new Ledger(new UUID(1, 1), Purpose.DEMO, Duration.ZERO, LocalDate.of(2026, 2, 1)))
                        .now())
                .isEqualTo(WALL);
    }

    @Test
    void a_loader_drives_the_clock_until_it_releases_it() {
        LedgerClock clock = clock(demo());
        clock.drive(Instant.parse("2024-05-05T00:00:00Z"));

        assertThat(clock.now()).isEqualTo(Instant.parse("2024-05-05T00:00:00Z"));

        clock.release();
        assertThat(clock.now()).isEqualTo(GOES_ON.plusSeconds(60));
    }

    @Test
    void only_a_demo_that_is_not_complete_is_loading() {
        assertThat(clock(demo()).isLoading()).isTrue();
        head.set(GOES_ON);
        assertThat(clock(demo()).isLoading()).isFalse();
        head.set(Instant.parse("2023-04-03T20:00:00Z"));
        assertThat(clock(new Ledger(new UUID(1, 1), Purpose.PRODUCTION, Duration.ZERO, LocalDate.of(2023, 4, 1)))
                        .isLoading())
                .isFalse();
    }

    @Test
    void a_demo_is_loading_while_it_is_driven_and_until_it_is_released() {
        LedgerClock clock = clock(demo());
        head.set(GOES_ON);
        clock.drive(GOES_ON);

        assertThat(clock.isLoading()).isTrue();

        clock.release();
        assertThat(clock.isLoading()).isFalse();
    }

    private static Ledger demo() {
        return new Ledger(
                new UUID(1, 1),
                Purpose.DEMO,
                Duration.between(WALL, GOES_ON.plusSeconds(60)),
                LocalDate.of(2026, 2, 1));
    }

    private LedgerClock clock(Ledger ledger) {
        return new LedgerClock(() -> ledger, head::get, () -> WALL);
    }
}
