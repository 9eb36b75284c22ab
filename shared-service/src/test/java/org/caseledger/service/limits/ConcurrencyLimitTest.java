package org.caseledger.service.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.service.limits.ConcurrencyLimit.Permit;
import org.junit.jupiter.api.Test;

class ConcurrencyLimitTest {
    private final ConcurrencyLimit limit = new ConcurrencyLimit(3, 2);

    @Test
    void a_caller_has_at_most_its_share() {
        assertThat(limit.acquire("one")).isPresent();
        assertThat(limit.acquire("one")).isPresent();
        assertThat(limit.acquire("one")).isEmpty();
        assertThat(limit.acquire("another")).isPresent();
    }

    @Test
    void all_together_have_at_most_so_many() {
        List<Permit> permits = new ArrayList<>();
        for (String caller : List.of("a", "b", "c")) {
            permits.add(limit.acquire(caller).orElseThrow());
        }

        assertThat(limit.acquire("d")).isEmpty();
        permits.get(0).close();
        assertThat(limit.acquire("d")).isPresent();
        assertThat(limit.taken()).isEqualTo(3);
    }

    @Test
    void a_permit_closed_twice_is_given_back_once() {
        Permit permit = limit.acquire("one").orElseThrow();
        assertThat(limit.acquire("one")).isPresent();
        permit.close();
        permit.close();

        assertThat(limit.taken()).isEqualTo(1);
        assertThat(limit.acquire("one")).isPresent();
        assertThat(limit.acquire("one")).isEmpty();
    }
}
