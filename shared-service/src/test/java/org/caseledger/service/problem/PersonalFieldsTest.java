package org.caseledger.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalFieldsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "womanName",
                "fir_number",
                "mobile2",
                "husband-phone",
                "aadhaar",
                "remarks",
                "freeText",
                "नाम"
            })
    void a_name_that_could_hold_personal_data_is_known(String field) {
        assertThat(PersonalFields.couldHold(field)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ageBnd", "channel", "occuredOn", "services", "keptcase"})
    void a_slip_of_the_pen_is_not_taken_for_personal_data(String field) {
        assertThat(PersonalFields.couldHold(field)).isFalse();
    }
}
