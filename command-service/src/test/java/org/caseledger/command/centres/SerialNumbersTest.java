package org.caseledger.command.centres;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseledger.events.FinancialYear;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SerialNumbersTest {

    @ParameterizedTest
    @CsvSource({"1,000001", "417,000417", "999999,999999", "1000000,1000000"})
    void a_number_has_six_digits_at_least(int serial, String digits) {
        assertThat(SerialNumbers.number("BR-PAT-02", new FinancialYear(2025), serial))
                .isEqualTo("BR-PAT-02-2025-26-" + digits);
    }
}
