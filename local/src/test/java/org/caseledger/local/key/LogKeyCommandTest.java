package org.caseledger.local.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.caseledger.local.testing.Printed;
import org.caseledger.tree.NoteKey;
import org.caseledger.tree.NoteVerifier;
import org.caseledger.tree.SignedNote;
import org.caseledger.tree.TreeHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogKeyCommandTest {
    private static final String ORIGIN = "osc.example/0b9d0d4e-6c0f-4d0e-9a53-0d9a3c1d0001";

    private final Printed out = new Printed();
    private final Printed err = new Printed();

    @TempDir
    Path folder;

    @Test
    void a_key_is_made_with_what_checks_it_and_what_says_that_nothing_was_signed() throws IOException {
        Path file = folder.resolve("log.key");

        assertThat(run("--origin", ORIGIN, "--to", file.toString())).isZero();
        NoteKey key = NoteKey.read(Files.readString(file));
        NoteVerifier checks = NoteVerifier.read(Files.readString(folder.resolve("log.key.pub")));
        assertThat(key.name()).isEqualTo(ORIGIN);
        assertThat(checks.signed(SignedNote.read(key.sign("a text\n")))).isTrue();
        assertThat(TreeHead.read(Files.readString(folder.resolve("log.key.signed"))))
                .isEqualTo(TreeHead.EMPTY);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(out.text()).contains(key.verifier()).doesNotContain("PRIVATE");
    }

    @Test
    void no_key_is_replaced() throws IOException {
        Path file = folder.resolve("log.key");
        assertThat(run("--origin", ORIGIN, "--to", file.toString())).isZero();
        String made = Files.readString(file);

        assertThat(run("--origin", ORIGIN, "--to", file.toString())).isEqualTo(2);
        Files.delete(file);
        assertThat(run("--origin", ORIGIN, "--to", file.toString())).isEqualTo(2);
        assertThat(err.text()).contains("is there already").doesNotContain(made.strip());
        assertThat(file).doesNotExist();
    }

    @Test
    void what_is_no_name_of_a_log_is_refused() {
        for (String origin : List.of(
                "osc.example",
                "osc.example/1",
                "osc example/" + ORIGIN,
                "a+b" + ORIGIN.substring(11),
                ORIGIN + "/more")) {
            assertThat(run("--origin", origin, "--to", folder.resolve("key").toString()))
                    .as(origin)
                    .isEqualTo(2);
        }
        assertThat(run("--to", "x")).isEqualTo(2);
        assertThat(run("--origin", ORIGIN)).isEqualTo(2);
        assertThat(run("--what")).isEqualTo(2);
        assertThat(err.text())
                .contains(
                        "is no name of a log",
                        "--origin HOST/LEDGER is missing",
                        "--to FILE is missing",
                        "unknown argument --what");
        assertThat(folder).isEmptyDirectory();
    }

    private int run(String... args) {
        return new LogKeyCommand(out.stream(), err.stream()).run(List.of(args));
    }
}
