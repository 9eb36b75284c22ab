package org.caseledger.benchmarks.variant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The project's folder, from which files are named. */
record SourceTree(Path root) {
    /** What no other folder on the way up has. */
    private static final String MARK = "shared-events/src/main/java/org/caseledger/eventlog";

    /** The working folder, or the first above it that holds the project: Maven runs tests in a module's folder. */
    static SourceTree ofThisProject() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(MARK))) {
                return new SourceTree(folder);
            }
        }
        throw new IllegalStateException("a variant needs the project's source; run it from the project's folder");
    }

    String read(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the change no longer fits the source: " + file, e);
        }
    }
}
