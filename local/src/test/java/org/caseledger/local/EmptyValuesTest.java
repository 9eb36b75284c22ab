package org.caseledger.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.caseledger.local.export.ExportCommand;
import org.caseledger.local.key.LogKeyCommand;
import org.caseledger.local.rebuild.RebuildCommand;
import org.caseledger.local.replay.ReplayCommand;
import org.caseledger.local.run.Launcher;
import org.caseledger.local.testing.Printed;
import org.caseledger.local.verify.VerifyCommand;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A variable of a shell that is not set stands as an empty value behind an option, and would name the current folder. */
@Isolated("it reads what is printed")
class EmptyValuesTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "run, --port",
        "run, --data",
        "run, --resume-from",
        "verify, --expect",
        "verify, --checkpoint",
        "verify, --key",
        "verify, --witness",
        "verify, --file",
        "verify, --data",
        "verify, --run-json",
        "verify, --uri",
        "replay, --case",
        "replay, --until",
        "replay, --data",
        "replay, --run-json",
        "replay, --uri",
        "rebuild, --data",
        "rebuild, --run-json",
        "rebuild, --uri",
        "export, --to",
        "export, --checkpoint",
        "export, --data",
        "export, --run-json",
        "export, --uri",
        "log-key, --origin",
        "log-key, --to",
    })
    void is_refused_in_one_line_that_names_the_option(String command, String option) throws Exception {
        Printed printed = new Printed();
        PrintStream before = System.err;
        System.setErr(printed.stream());
        try {
            assertThat(call(command, List.of(option, ""))).isEqualTo(2);
        } finally {
            System.setErr(before);
        }

        assertThat(printed.text().lines())
                .singleElement()
                .asString()
                .isEqualTo(command + ": " + option
                        + " has an empty value; right would be one as ./run --help or the --help of the command shows");
        assertThat(home).isEmptyDirectory();
    }

    private int call(String command, List<String> arguments) throws InterruptedException {
        return switch (command) {
            case "run" -> Launcher.main(home, arguments);
            case "verify" -> VerifyCommand.main(home, arguments);
            case "replay" -> ReplayCommand.main(home, arguments);
            case "rebuild" -> RebuildCommand.main(home, arguments);
            case "export" -> ExportCommand.main(home, arguments);
            default -> LogKeyCommand.main(arguments);
        };
    }
}
