package org.caseledger.service.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The limits that hold when nothing is configured, against the fastest honest callers there are. */
class RateLimitTest {
    private static final LimitSettings USUAL =
            new Binder(new MapConfigurationPropertySource()).bindOrCreate("caseledger.limits", LimitSettings.class);
    /** Faster than this no list and no batch of the feed is answered. */
    private static final Duration FASTEST = Duration.ofMillis(2);

    private final Clockwork time = new Clockwork();

    @Test
    void a_register_of_three_years_is_paged_without_meeting_the_limit() {
        assertThat(refused(USUAL.people(), 110_000 / 50, FASTEST)).isZero();
    }

    @Test
    void a_feed_reader_that_begins_anew_never_meets_the_limit() {
        assertThat(refused(USUAL.systems(), 441_508 / 100, FASTEST)).isZero();
        assertThat(refused(USUAL.systems(), 441_508, FASTEST))
                .as("one event after the other")
                .isZero();
    }

    @Test
    void a_page_that_asks_four_times_a_second_all_day_never_meets_the_limit() {
        assertThat(refused(USUAL.people(), 4 * 36_000, Duration.ofMillis(250))).isZero();
    }

    @Test
    void all_centres_behind_one_address_open_their_pages_at_once() {
        assertThat(refused(USUAL.addresses(), 39 * 10 * 12, Duration.ZERO)).isZero();
    }

    @Test
    void a_caller_without_pause_is_held_to_the_rate() {
        int seconds = 60;
        int asked = 1000 * seconds;

        assertThat(asked - refused(USUAL.people(), asked, Duration.ofMillis(1)))
                .isBetween(
                        USUAL.people().burst(),
                        USUAL.people().burst() + USUAL.people().perMinute());
    }

    @Test
    void the_wait_that_is_named_is_enough_and_one_caller_does_not_wait_for_another() {
        RateLimit limit = new RateLimit(new LimitSettings.People(2, 20), time);
        limit.take("one");
        limit.take("one");

        Duration wait = limit.take("one").orElseThrow();
        assertThat(wait).isEqualTo(Duration.ofSeconds(3));
        assertThat(limit.take("another")).isEmpty();
        time.pass(wait);
        assertThat(limit.take("one")).isEmpty();
    }

    @Test
    void ever_new_callers_take_no_more_memory() {
        RateLimit limit = new RateLimit(USUAL.addresses(), time);
        for (int i = 0; i < 5 * RateLimit.MOST_CALLERS; i++) {
            limit.take("10.0." + i);
        }

        assertThat(limit.callers()).isBetween(1L, (long) RateLimit.MOST_CALLERS);
    }

    private int refused(Rate rate, int requests, Duration each) {
        RateLimit limit = new RateLimit(rate, time);
        int refused = 0;
        for (int i = 0; i < requests; i++) {
            refused += limit.take("one").isPresent() ? 1 : 0;
            time.pass(each);
        }
        return refused;
    }
}
