package org.caseledger.benchmarks.grow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowOptionsTest {

    @Test
    void two_ledgers_and_a_number_are_understood() {
        GrowOptions options =
                GrowOptions.of(List.of("--from", "mongodb://a:1/old", "--to", "mongodb://b:2", "--times", "10"));

        assertThat(options.from().getDatabase()).isEqualTo("old");
        assertThat(options.to().getHosts()).containsExactly("b:2");
        assertThat(options.times()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--from mongodb://a --to mongodb://b              | --times is missing",
                "--from mongodb://a --to mongodb://b --times      | --times needs a value",
                "--from mongodb://a --to mongodb://b --times ten  | --times needs a whole number, not ten",
                "--from mongodb://a --to mongodb://b --times 0    | --times lies between 1 and 1000, not at 0",
                "--from mongodb://a --to mongodb://b --times 1001 | --times lies between 1 and 1000, not at 1001",
                "--from mongodb://a --from mongodb://b --times 2  | --from is given twice",
                "--from a --to mongodb://b --times 2              | --from is no connection string",
                "--copies 3                                       | unknown argument --copies",
            })
    void a_command_that_cannot_be_meant_is_refused_with_what_is_wrong(String words, String message) {
        assertThatThrownBy(() -> GrowOptions.of(List.of(words.split(" "))))
                .isInstanceOf(GrowRefused.class)
                .hasMessageStartingWith(message);
    }
}
