package org.caseledger.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FigureTableTest {

    @Test
    void it_is_written_as_markdown() {
        assertThat(new FigureTable("Speed", "store", "events/s")
                        .row("block log", "12")
                        .note("One run.")
                        .markdown())
                .isEqualTo("""
                        **Speed**

                        | store | events/s |
                        | --- | --- |
                        | block log | 12 |

                        One run.
                        """);
    }

    @Test
    void a_row_that_does_not_fit_is_refused() {
        assertThatThrownBy(() -> new FigureTable("Speed", "store").row("a", "b"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
