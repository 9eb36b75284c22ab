package org.caseledger.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caseledger.local.testing.ProgramJar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real JVMs with a jar of one class. */
class ClassArchiveTest {
    private static final String FROM_ARCHIVE = "source: shared objects file (top)";

    @TempDir
    Path folder;

    private Path jar;

    /** Runs until it is stopped, as a service does. */
    static final class Program {
        public static void main(String... args) throws IOException {
            System.out.println("runs");
            while (!Boolean.getBoolean("ends") && System.in.read() >= 0) {
                // nothing is expected
            }
        }
    }

    @BeforeEach
    void jar() throws IOException {
        jar = folder.resolve("program.jar");
        ProgramJar.write(jar, Program.class);
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(60)));
    }

    @Test
    void the_second_start_takes_classes_from_what_the_first_wrote_at_its_end() throws IOException {
        ChildProcess first = started(List.of());
        first.stop();
        ChildProcess second = started(List.of("-Xlog:class+load"));
        second.stop();

        assertThat(Files.readString(second.log().file()))
                .containsPattern(
                        Program.class.getName().replace("$", "[$]") + " " + FROM_ARCHIVE.replaceAll("[()]", "."));
        assertThat(Files.readString(first.log().file()))
                .as("its last lines are what people are shown of a process that ended")
                .endsWith("runs\n");
        assertThat(archives()).hasSize(1).allMatch(name -> name.endsWith(".jsa"));
    }

    @Test
    void an_archive_of_an_older_jar_is_made_again() throws IOException {
        started(List.of()).stop();
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now()));

        assertThat(ClassArchive.of(jar).options()).anyMatch(option -> option.startsWith("-XX:ArchiveClassesAtExit="));
    }

    @Test
    void what_a_process_wrote_that_was_killed_or_had_ended_by_itself_is_not_kept() throws IOException {
        ChildProcess killed = started(List.of());
        ProcessHandle.of(killed.pid()).ifPresent(ProcessHandle::destroyForcibly);
        await().until(() -> !killed.isAlive());
        killed.stop();
        ChildProcess ended = started(List.of("-Dends=true"));
        await().until(() -> !ended.isAlive());
        ended.stop();

        assertThat(archives()).isEmpty();
    }

    @Test
    void what_a_process_wrote_that_was_not_up_yet_is_not_kept() throws IOException {
        begun(List.of()).stop();

        assertThat(archives()).isEmpty();
    }

    @Test
    void what_nobody_waited_for_is_deleted_at_the_next_start() throws IOException {
        Path forgotten = Files.writeString(folder.resolve("classes-1.written"), "half of it");
        Files.setLastModifiedTime(forgotten, FileTime.from(Instant.now().minusSeconds(3600)));
        Path beingWritten = Files.writeString(folder.resolve("classes-2.written"), "half of it");

        ClassArchive.of(jar);

        assertThat(forgotten).doesNotExist();
        assertThat(beingWritten).exists();
    }

    private int starts;

    private ChildProcess started(List<String> more) {
        ChildProcess child = begun(more);
        child.markUp();
        return child;
    }

    private ChildProcess begun(List<String> more) {
        ClassArchive archive = ClassArchive.of(jar);
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        line.addAll(archive.options());
        line.addAll(more);
        line.addAll(List.of("-jar", jar.toString()));
        ChildProcess child = ChildProcess.start("program", line, Map.of(), folder.resolve(++starts + ".log"))
                .writing(archive);
        await().until(() -> child.log().lastLine().contains("runs"));
        return child;
    }

    private List<String> archives() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("classes-"))
                    .toList();
        }
    }
}
