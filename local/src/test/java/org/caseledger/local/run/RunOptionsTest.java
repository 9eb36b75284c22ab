package org.caseledger.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunOptionsTest {
    private static final Path HOME = Path.of("/home-of-the-clone");

    @Test
    void without_arguments_the_demo_runs_beside_the_sources() {
        assertThat(RunOptions.parse(HOME, List.of(), null))
                .isEqualTo(new RunOptions(8080, HOME.resolve(".caseledger"), true, null, null));
    }

    @Test
    void every_option_is_taken() {
        assertThat(RunOptions.parse(
                        HOME,
                        List.of("--port", "9000", "--data", "/d", "--no-demo", "--resume-from", "/c"),
                        "mongodb://h/?replicaSet=r"))
                .isEqualTo(new RunOptions(9000, Path.of("/d"), false, Path.of("/c"), "mongodb://h/?replicaSet=r"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65532", "-1", "http", "99999999999"})
    void a_port_that_is_none_is_named_with_what_would_be_right(String text) {
        assertThatThrownBy(() -> RunOptions.parse(HOME, List.of("--port", text), null))
                .isInstanceOf(RunRefused.class)
                .hasMessageContaining(text)
                .hasMessageContaining("1 to 65531");
    }

    @Test
    void a_missing_value_and_an_unknown_argument_show_the_usage() {
        assertThatThrownBy(() -> RunOptions.parse(HOME, List.of("--data", "--no-demo"), null))
                .hasMessageContaining("--data needs a value")
                .hasMessageContaining("./run [--port P]");
        assertThatThrownBy(() -> RunOptions.parse(HOME, List.of("--prot", "1"), null))
                .hasMessageContaining("unknown argument --prot")
                .hasMessageContaining("./run [--port P]");
    }
}
