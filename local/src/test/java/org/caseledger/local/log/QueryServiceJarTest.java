package org.caseledger.local.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caseledger.local.testing.ProcessSignal;
import org.caseledger.local.testing.ProgramJar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real processes: a command, and in the place of the query service's jar a program that says who it is and stays. */
class QueryServiceJarTest {
    @TempDir
    Path home;

    /** In the place of the query service, whose lifeline it has. */
    static final class Staying {
        public static void main(String... args) throws Exception {
            Files.writeString(
                    Path.of(args[0] + ".next"), "" + ProcessHandle.current().pid());
            Files.move(Path.of(args[0] + ".next"), Path.of(args[0]));
            if (args.length > 1) {
                System.exit(Integer.parseInt(args[1]));
            }
            while (!"stdin".equals(System.getProperty("caseledger.lifeline")) || System.in.read() >= 0) {
                Thread.sleep(10);
            }
        }
    }

    /** A command. */
    static final class Calling {
        public static void main(String... args) throws Exception {
            System.exit(new QueryServiceJar(Path.of(args[0]), "mongodb://nowhere").run(List.of(args[1])));
        }
    }

    @BeforeEach
    void jar() throws IOException {
        Path target = Files.createDirectories(home.resolve("query-service/target"));
        ProgramJar.write(target.resolve("query-service-exec.jar"), Staying.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = ProcessSignal.class,
            names = {"KILL", "TERM"})
    void it_ends_with_the_command_that_started_it(ProcessSignal signal) throws Exception {
        Path told = home.resolve("pid");
        Process command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Calling.class.getName(),
                        home.toString(),
                        told.toString())
                .inheritIO()
                .start();
        try {
            await().until(() -> Files.exists(told));
            ProcessHandle child =
                    ProcessHandle.of(Long.parseLong(Files.readString(told))).orElseThrow();
            try {
                signal.to(command.pid());

                await().until(() -> !child.isAlive());
            } finally {
                child.destroyForcibly();
            }
        } finally {
            command.destroyForcibly();
        }
    }

    @Test
    void its_exit_code_is_that_of_the_command() throws Exception {
        assertThat(new QueryServiceJar(home, "mongodb://nowhere")
                        .run(List.of(home.resolve("pid").toString(), "7")))
                .isEqualTo(7);
    }
}
