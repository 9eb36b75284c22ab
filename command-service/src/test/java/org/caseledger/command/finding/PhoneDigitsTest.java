package org.caseledger.command.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.command.personal.PersonalText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@BesideOthers
class PhoneDigitsTest {
    @ParameterizedTest
    @CsvSource({
        "0000 000001, 0000000001",
        "+91 00000-00001, 0000000001",
        "0 12345 67890, 1234567890",
        "१२३४५ ६७८९०, 1234567890",
        "+९१ 12345 ६७८९०, 1234567890",
        "222 333, 222333"
    })
    void its_digits_count_alone(String written, String digits) {
        assertThat(PhoneDigits.of(PersonalText.of(written))).isEqualTo(digits);
    }
}
