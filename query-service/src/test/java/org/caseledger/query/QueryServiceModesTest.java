package org.caseledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who meant a recount or a rebuilding starts no service. */
class QueryServiceModesTest {

    @ParameterizedTest
    @ValueSource(strings = {"--rebuild daybook", "rebuild=daybook", "--views --rebuild=daybook"})
    void a_mode_that_is_written_wrongly_is_refused_with_the_right_ones(String line) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        assertThat(QueryService.MODES.run(line.split(" "), new PrintStream(said, true, StandardCharsets.UTF_8)))
                .hasValue(2);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .startsWith("query-service: ")
                .contains("--views, --replay --case= --until=, --rebuild=VIEW")
                .hasLineCount(1);
    }
}
