package org.caseledger.local.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command reads the log that its caller means, or none. */
class LogAddressTest {
    private static final String OF_ENVIRONMENT = "mongodb://127.0.0.1:1/another";
    private static final String OF_FOLDER = "mongodb://127.0.0.1:2/this";

    @TempDir
    private Path folder;

    @Test
    void what_the_command_line_names_comes_before_what_the_environment_does() throws IOException {
        tell();

        assertThat(given("--data", folder.toString()).log().uri()).isEqualTo(OF_FOLDER);
        assertThat(given("--run-json", folder.resolve("run.json").toString())
                        .log()
                        .uri())
                .isEqualTo(OF_FOLDER);
        assertThat(given("--uri", "mongodb://127.0.0.1:3/third").log().uri()).isEqualTo("mongodb://127.0.0.1:3/third");
        assertThat(LogAddress.usual(folder, OF_ENVIRONMENT).log().uri()).isEqualTo(OF_ENVIRONMENT);
    }

    @Test
    void two_logs_are_refused() {
        assertThatThrownBy(() -> given("--data", folder.toString(), "--uri", OF_FOLDER))
                .isInstanceOf(CommandRefused.class)
                .hasMessage("--data and --uri each name a log; give one of them");
    }

    @Test
    void what_a_launcher_left_that_was_killed_is_not_believed() throws IOException {
        tell();
        try (FileChannel lock =
                FileChannel.open(LauncherLock.in(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(LauncherLock.take(lock)).isTrue();
            assertThat(given("--data", folder.toString()).log().uri()).isEqualTo(OF_FOLDER);
        }

        assertThatThrownBy(() -> given("--data", folder.toString()).log())
                .isInstanceOf(CommandRefused.class)
                .hasMessageStartingWith("no ledger runs in " + folder);
    }

    private void tell() throws IOException {
        Files.writeString(folder.resolve("run.json"), "{\"store\":\"" + OF_FOLDER + "\"}");
    }

    private LogAddress given(String... arguments) {
        Arguments rest = new Arguments(List.of(arguments), "usage");
        LogAddress address = LogAddress.usual(folder, OF_ENVIRONMENT);
        while (!rest.isEmpty()) {
            address = address.with(rest.next(), rest);
        }
        return address;
    }
}
