package org.caseledger.service.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistyped word starts nothing. */
class JarModesTest {
    private static final int VIEWS = 3;
    private static final int REPLAY = 4;
    private static final int REBUILD = 5;

    private final JarModes modes = JarModes.of(
            "a-service",
            JarMode.of("--views", List.of(), arguments -> VIEWS),
            JarMode.of("--replay", List.of("--case="), arguments -> REPLAY),
            JarMode.of("--rebuild=VIEW", List.of("--nobody-reads"), arguments -> REBUILD),
            JarMode.withOwnArguments("prepare", arguments -> arguments.length));
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--server.port=8081",
                "--caseledger.ledger.purpose=DEMO --debug",
                "--spring.profiles.active=a --MONGODB_URI=mongodb://x",
                "--caseledger.read[0].name=a"
            })
    void with_settings_alone_it_serves(String line) {
        assertThat(run(line)).isEmpty();
        assertThat(said.size()).isZero();
    }

    @Test
    void a_mode_is_found_wherever_it_stands() {
        assertThat(run("--views")).hasValue(VIEWS);
        assertThat(run("--server.port=1 --case=4711 --replay")).hasValue(REPLAY);
        assertThat(run("--nobody-reads --rebuild=daybook")).hasValue(REBUILD);
        assertThat(run("--rebuild=daybook --spring.mongodb.uri=mongodb://x")).hasValue(REBUILD);
        assertThat(run("prepare --what=it says")).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prepar",
                "rebuild=daybook",
                "--rebuild daybook",
                "--rebuidl=day.book",
                "--server.port 8081",
                "--case=4711",
                "--views --case=4711",
                "--rebuild=daybook --nobody-reads=false",
                "--rebuild=daybook --nobody-reads-it",
                "--Views",
                "-views"
            })
    void what_is_neither_a_mode_nor_a_setting_is_refused_with_what_would_be_right(String line) {
        assertThat(run(line)).hasValue(2);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .startsWith("a-service: ")
                .contains(
                        "Right would be settings alone",
                        "--views, --replay --case=, --rebuild=VIEW --nobody-reads, prepare")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--views --rebuild=daybook", "--rebuild=daybook --rebuild=spans", "prepare --views"})
    void two_modes_are_refused_and_named(String line) {
        assertThat(run(line)).hasValue(2);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .startsWith("a-service: " + line.replace(" ", " and ") + " are given together. ")
                .hasLineCount(1);
    }

    private OptionalInt run(String line) {
        return modes.run(
                line.isEmpty() ? new String[0] : line.split(" "), new PrintStream(said, true, StandardCharsets.UTF_8));
    }
}
