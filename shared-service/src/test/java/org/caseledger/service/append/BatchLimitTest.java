package org.caseledger.service.append;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseledger.eventlog.Block;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchLimitTest {
    @ParameterizedTest
    @CsvSource({
        "1, 0, 64",
        "64, 0, 64",
        "128, 0, 64",
        "129, 0, 65",
        "64, 191, 128",
        "256, 0, 128",
        "256, 400, " + Block.MAX_EVENTS
    })
    void half_of_all_callers_go_into_a_block_but_few_are_not_parted(int stored, int waiting, int next) {
        BatchLimit alternation = new BatchLimit();

        alternation.stored(stored, waiting);

        assertThat(alternation.limit()).isEqualTo(next);
    }
}
