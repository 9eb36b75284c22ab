package org.caseledger.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.caseledger.command.eventlog.BesideOthers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who meant a step starts no service. */
@BesideOthers
class CommandServiceModesTest {

    @ParameterizedTest
    @ValueSource(strings = {"preparedatabase", "--new", "wrapping-keys prepare-database"})
    void a_step_that_is_written_wrongly_is_refused_with_the_right_ones(String line) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        assertThat(CommandService.MODES.run(line.split(" "), new PrintStream(said, true, StandardCharsets.UTF_8)))
                .hasValue(2);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .startsWith("command-service: ")
                .contains("prepare-database, wrapping-keys")
                .hasLineCount(1);
    }
}
