package org.caseledger.benchmarks.faults.crew;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.benchmarks.faults.child.Task;

/** How a process of a run is started. */
final class Jvm {
    /** A run lives for seconds: quick to start counts, quick in the long run does not. */
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "-Daxoniq.update-checker.disabled=true",
            "-Ddisable-axoniq-console-message=true");

    private final String classPath;

    /** @param inFront folders whose classes are taken before the product's */
    Jvm(List<Path> inFront) {
        classPath = Stream.concat(
                        inFront.stream().map(Path::toString), Stream.of(System.getProperty("java.class.path")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What it says on standard error is kept beside its history. */
    Process start(Class<?> main, Task task) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(task.arguments());
        try {
            return new ProcessBuilder(command)
                    .redirectError(
                            task.folder().resolve(task.process() + ".log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
