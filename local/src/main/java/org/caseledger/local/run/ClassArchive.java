package org.caseledger.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The classes of a program as they were once loaded and checked, so that its next start takes half the processor time. The first process
 * that was up and ends when it is asked to writes it. It is of one Java and one jar: with others it would be of no use.
 *
 * @param written where this start writes one; whole before it takes its place, because other ledgers may start meanwhile
 */
record ClassArchive(Path kept, Path written) {
    private static final String WRITTEN = ".written";
    /** Left behind by a process that nobody waited for; none takes so long to write. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(5);

    static ClassArchive of(Path jar) {
        deleteForgotten(jar);
        return new ClassArchive(
                jar.resolveSibling(
                        "classes-" + Runtime.version() + "-" + timeOf(jar).toEpochMilli() + ".jsa"),
                jar.resolveSibling("classes-" + System.nanoTime() + WRITTEN));
    }

    /** For the JVM that is started with this jar. What cannot be kept is told to nobody: the end of a log is where people look for causes. */
    List<String> options() {
        return List.of(
                "-Xlog:cds*=off", isKept() ? "-XX:SharedArchiveFile=" + kept : "-XX:ArchiveClassesAtExit=" + written);
    }

    boolean isKept() {
        return Files.exists(kept);
    }

    /** To be called once the process has ended that was to write it. */
    void keep() {
        try {
            if (Files.exists(written)) {
                Files.move(written, kept, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            System.err.println("run: " + kept + " cannot be written, so each start takes longer: " + e.getMessage());
        }
    }

    /** What a process wrote that was not up yet, or did not end in order, may be half of it. */
    void discard() {
        delete(written);
    }

    private static void deleteForgotten(Path jar) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(jar.resolveSibling("."), "*" + WRITTEN)) {
            for (Path one : all) {
                if (timeOf(one).isBefore(Instant.now().minus(FORGOTTEN))) {
                    delete(one);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            System.err.println("run: " + file + " is of no use and cannot be deleted: " + e.getMessage());
        }
    }

    private static Instant timeOf(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new RunRefused(file + " is missing; build it with ./run");
        }
    }
}
