package org.caseledger.local.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompactionRuleTest {

    private static final long MB = 1L << 20;

    @Test
    void a_journal_may_reach_half_of_its_snapshot() {
        assertThat(CompactionRule.usual().most(200 * MB)).isEqualTo(100 * MB);
    }

    @Test
    void a_short_one_is_left_alone_and_a_long_one_is_bounded_whatever_the_snapshot_holds() {
        assertThat(CompactionRule.usual().most(0)).isEqualTo(64 * MB);
        assertThat(CompactionRule.usual().most(4_000 * MB)).isEqualTo(128 * MB);
    }

    @Test
    void whoever_asks_for_longer_ones_gets_them() {
        assertThat(CompactionRule.from(500 * MB).most(2_000 * MB)).isEqualTo(500 * MB);
    }
}
