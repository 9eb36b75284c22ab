package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A witness that really runs, with a key in an agent of its own. */
final class LiteWitness implements AutoCloseable {
    static final String NAME = "witness.example/test";

    private static final Pattern KEY = Pattern.compile("vkey=(\\S+)");
    private static final Duration START = Duration.ofMinutes(5); // it is built the first time

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private final String url;
    private String key = "";
    private List<String> line = List.of();

    private LiteWitness(Path folder) {
        this.folder = folder;
        this.url = "localhost:" + RunningLedger.freePorts();
    }

    static boolean canRun() {
        return GoPrograms.areThere()
                && Called.of(List.of("sh", "-c", "command -v ssh-agent"), Map.of())
                                .exitCode()
                        == 0;
    }

    /** @param folder where it keeps what it saw */
    static LiteWitness start(Path folder) {
        LiteWitness witness = new LiteWitness(folder);
        witness.start();
        return witness;
    }

    String url() {
        return "http://" + url;
    }

    /** What checks its cosignatures. */
    String key() {
        return key;
    }

    /** @param log file with the key that checks the log */
    void know(Path log) {
        Called told = GoPrograms.run("knowlog", folder.resolve("witness.db").toString(), log.toString());
        assertThat(told.exitCode()).as(told.output()).isZero();
    }

    private void start() {
        Path agent = folder.resolve("agent");
        Path secret = folder.resolve("key");
        processes.add(launch(List.of("ssh-agent", "-D", "-a", agent.toString()), "agent.log"));
        run(List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", secret.toString()));
        await().until(() -> Files.exists(agent));
        Called added = Called.of(List.of("ssh-add", secret.toString()), Map.of("SSH_AUTH_SOCK", agent.toString()));
        assertThat(added.exitCode()).as(added.output()).isZero();
        String fingerprint = run(List.of("ssh-keygen", "-lf", secret + ".pub")).split(" ")[1];
        line = GoPrograms.tooled(
                "litewitness",
                "-name=" + NAME,
                "-db=" + folder.resolve("witness.db"),
                "-ssh-agent=" + agent,
                "-listen=" + url,
                "-key=" + fingerprint);
        goOn();
        await().atMost(START).until(() -> {
            Matcher said = KEY.matcher(Files.readString(folder.resolve("witness.log")));
            key = said.find() ? said.group(1) : "";
            return !key.isEmpty();
        });
    }

    /** With what it saw before. */
    void goOn() {
        processes.add(launch(line, "witness.log"));
    }

    /** Nobody is cosigned from here on. */
    void stop() {
        end(processes.remove(processes.size() - 1));
    }

    private static String run(List<String> line) {
        Called called = Called.of(line, Map.of());
        assertThat(called.exitCode()).as(called.output()).isZero();
        return called.output();
    }

    private Process launch(List<String> line, String output) {
        try {
            return new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(output).toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Collections.reverse(processes);
        processes.forEach(LiteWitness::end);
    }

    /** Go starts the program that it built as a child. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
