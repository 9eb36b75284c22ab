package org.caseledger.benchmarks.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Another Java process that talks to this one in lines; it ends when its input does, so also when this one dies. */
final class MeasuredProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;

    private MeasuredProcess(Process process) {
        this.process = process;
        said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static MeasuredProcess of(Class<?> main, List<String> arguments) {
        return of(System.getProperty("java.class.path"), main, arguments);
    }

    static MeasuredProcess of(String classPath, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Daxoniq.update-checker.disabled=true",
                "-Ddisable-axoniq-console-message=true",
                "-Dlogback.configurationFile=quiet.xml",
                "-cp",
                classPath,
                main.getName()));
        command.addAll(arguments);
        try {
            return new MeasuredProcess(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void tell(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing any more once it has ended. */
    @Nullable
    String nextOrNull() {
        try {
            return said.readLine();
        } catch (IOException e) {
            return null;
        }
    }

    /** @throws IllegalStateException when it ended instead */
    String next() {
        String line = nextOrNull();
        if (line == null) {
            throw new IllegalStateException("a child of the benchmark ended; its messages are above");
        }
        return line;
    }

    /** For the child's side: its work, which ends the process when it fails, whatever other threads are left. */
    static void work(Work work) {
        try {
            work.run();
        } catch (Throwable e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    /** For the child's side: returns when it was told something, ends the process when nobody can tell it any more. */
    static void awaitWord() throws IOException {
        while (true) {
            int read = System.in.read();
            if (read < 0) {
                Runtime.getRuntime().halt(0);
            }
            if (read == '\n') {
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    interface Work {
        void run() throws Exception;
    }
}
