package org.caseledger.query.caseregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CaseAccessTableTest {
    /** Who asks may read sooner than the own look is stored. */
    @Test
    void a_file_without_a_look_tells_of_the_looks_that_are_not_kept() {
        assertThat(CaseAccessTable.lines(List.of(), LocalDate.of(2025, 5, 1), List.of("2025-06", "2025-07")))
                .singleElement()
                .satisfies(line -> assertThat(CaseAccessTable.TABLE.differences(null, line, Locale.ENGLISH))
                        .containsExactly(
                                "All looks are kept since: 2025-05-01", "Looks are missing in: 2025-06; 2025-07"));
        assertThat(CaseAccessTable.lines(List.of(), null, List.of())).isEmpty();
    }
}
