package org.caseledger.benchmarks.planted;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.benchmarks.faults.child.Task;
import org.caseledger.local.testing.ProcessSignal;

/** A process of its own, with a class path of its own; it dies with this one, or when told to. */
final class Child implements AutoCloseable {
    /** It lives for seconds: starting quickly is worth more than running quickly. */
    private static final List<String> QUICK =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx128m");

    private final Process process;
    private final BufferedReader said;

    private Child(Process process) {
        this.process = process;
        said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Waits until it says that it is ready. */
    static Child start(String classPath, Class<?> program, Task task) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUICK);
        command.add("-Daxoniq.update-checker.disabled=true");
        command.add("-Ddisable-axoniq-console-message=true");
        command.addAll(List.of("-cp", classPath, program.getName()));
        command.addAll(task.arguments());
        try {
            Child child = new Child(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
            child.listen();
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives it an order and waits for its word. */
    void tell(String order) {
        try {
            process.getOutputStream().write((order + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        listen();
    }

    /** Until {@link #resume}. */
    void freeze() {
        ProcessSignal.STOP.to(process.pid());
    }

    void resume() {
        ProcessSignal.CONT.to(process.pid());
    }

    /** {@code kill -9}. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private void listen() {
        try {
            if (said.readLine() == null) {
                throw new IllegalStateException("a process ended before it was told to");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
