package org.caseledger.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinancialYearTest {

    @ParameterizedTest
    @CsvSource({
        "2025-03-31,2024-25",
        "2025-04-01,2025-26",
        "2026-03-31,2025-26",
        "2000-04-01,2000-01",
        "2000-03-31,1999-00",
        "2010-03-31,2009-10"
    })
    void a_day_lies_in_the_year_that_is_named_after_both_it_touches(LocalDate day, String named) {
        FinancialYear year = FinancialYear.of(day);

        assertThat(year).hasToString(named);
        assertThat(day).isBetween(year.from(), year.to());
    }
}
