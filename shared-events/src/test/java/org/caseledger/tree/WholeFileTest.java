package org.caseledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of keys are written so: nothing of them may be left beside them. */
class WholeFileTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("keys.p12");
    }

    @Test
    void what_cannot_take_its_place_is_not_left_beside_it() throws IOException {
        Files.createFile(Files.createDirectory(file).resolve("in it"));

        assertThatThrownBy(() -> WholeFile.write(file, "secret")).isInstanceOf(UncheckedIOException.class);

        assertThat(names()).containsExactly("keys.p12");
    }

    @Test
    void what_cannot_be_written_to_its_end_is_not_left_beside_it() throws IOException {
        WholeFile.write(file, "former");

        assertThatThrownBy(() -> WholeFile.replace(file, out -> {
                    out.write('s');
                    throw new IOException("the disk is full");
                }))
                .hasRootCauseMessage("the disk is full");

        assertThat(names()).containsExactly("keys.p12");
        assertThat(file).hasContent("former");
    }

    @Test
    void what_a_killed_process_left_goes_with_the_next_write() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Files.writeString(folder.resolve("keys.p12." + ended.pid() + ".1a2b3c4d.next"), "secret");
        Files.writeString(folder.resolve("keys.p12." + ended.pid() + ".next"), "as an earlier version named it");

        WholeFile.write(file, "new");

        assertThat(names()).containsExactly("keys.p12");
        assertThat(file).hasContent("new");
    }

    @Test
    void what_another_process_is_about_to_write_stays_until_it_must_have_ended() throws IOException {
        Path others = Files.writeString(
                folder.resolve("keys.p12." + ProcessHandle.current().pid() + ".1a2b3c4d.next"), "secret");
        Files.writeString(folder.resolve("keys.p12.next"), "of nobody");

        WholeFile.write(file, "new");
        assertThat(names()).containsExactly("keys.p12", others.getFileName().toString(), "keys.p12.next");

        Files.setLastModifiedTime(others, FileTime.from(Instant.now().minus(Duration.ofMinutes(2))));
        WholeFile.write(file, "newer");
        assertThat(names()).containsExactly("keys.p12", "keys.p12.next");
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(one -> one.getFileName().toString()).sorted().toList().stream();
        }
    }
}
