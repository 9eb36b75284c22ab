package org.caseledger.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    private static final Path HOME = Path.of("/home-of-the-clone");

    @Test
    void without_arguments_the_demo_runs_beside_the_sources() {
        assertThat(Options.parse(HOME, List.of(), null))
                .isEqualTo(new Options(8080, HOME.resolve(".caseledger"), true, null));
    }

    @Test
    void every_option_is_taken() {
        assertThat(Options.parse(
                        HOME, List.of("--port", "9000", "--data", "/d", "--no-demo"), "mongodb://h/?replicaSet=r"))
                .isEqualTo(new Options(9000, Path.of("/d"), false, "mongodb://h/?replicaSet=r"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65532", "-1", "http", "99999999999"})
    void a_port_that_is_none_is_named_with_what_would_be_right(String text) {
        assertThatThrownBy(() -> Options.parse(HOME, List.of("--port", text), null))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(text)
                .hasMessageContaining("1 to 65531");
    }

    @Test
    void a_missing_value_and_an_unknown_argument_show_the_usage() {
        assertThatThrownBy(() -> Options.parse(HOME, List.of("--data", "--no-demo"), null))
                .hasMessageContaining("--data needs a value")
                .hasMessageContaining("./run [--port P]");
        assertThatThrownBy(() -> Options.parse(HOME, List.of("--prot", "1"), null))
                .hasMessageContaining("unknown argument --prot")
                .hasMessageContaining("./run [--port P]");
    }
}
