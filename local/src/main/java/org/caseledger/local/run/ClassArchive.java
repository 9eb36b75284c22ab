package org.caseledger.local.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The classes of a program as they were once loaded and checked, so that its next start takes half the processor time. The first process
 * that ends in order writes it; one of an older jar or another Java is not used.
 *
 * @param written where this start writes one; whole before it takes its place, because other ledgers may start meanwhile
 */
record ClassArchive(Path jar, Path kept, Path written) {

    static ClassArchive of(Path jar) {
        return new ClassArchive(
                jar,
                jar.resolveSibling("classes-" + Runtime.version() + ".jsa"),
                jar.resolveSibling("classes-" + System.nanoTime() + ".written"));
    }

    /** For the JVM that is started with this jar. What cannot be kept is told to nobody: the end of a log is where people look for causes. */
    List<String> options() {
        return List.of(
                "-Xlog:cds*=off", isKept() ? "-XX:SharedArchiveFile=" + kept : "-XX:ArchiveClassesAtExit=" + written);
    }

    private boolean isKept() {
        try {
            return Files.getLastModifiedTime(kept).compareTo(Files.getLastModifiedTime(jar)) > 0;
        } catch (IOException none) {
            return false;
        }
    }

    /** Once the process has ended. @param inOrder otherwise what it wrote may be half of it */
    void processEnded(boolean inOrder) {
        try {
            if (inOrder && Files.exists(written)) {
                Files.move(written, kept, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.deleteIfExists(written);
            }
        } catch (IOException starts) {
            System.err.println(
                    "run: " + kept + " cannot be written, so each start takes longer: " + starts.getMessage());
        }
    }
}
