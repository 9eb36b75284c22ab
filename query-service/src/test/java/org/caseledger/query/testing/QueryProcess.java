package org.caseledger.query.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.caseledger.local.testing.ProcessSignal;
import org.caseledger.local.testing.TestKey;
import org.caseledger.query.QueryService;

/** The query service as a process of its own, which can be paused and killed. */
public final class QueryProcess implements AutoCloseable {
    private final Process process;
    private final Path output;

    private QueryProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    public static QueryProcess start(TestStore store, String... settings) {
        return start(QueryService.class, store, settings);
    }

    /** @param main starts the service, and may do something to it */
    public static QueryProcess start(Class<?> main, TestStore store, String... settings) {
        try {
            Path output = Files.createTempFile("caseledger-query", ".log");
            List<String> command = Stream.concat(
                            Stream.of(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx256m",
                                    "-XX:+UseSerialGC",
                                    "-XX:TieredStopAtLevel=1",
                                    "-Dcaseledger.lifeline=stdin",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    main.getName(),
                                    "--server.port=0",
                                    "--management.server.port=0",
                                    "--server.address=127.0.0.1",
                                    "--spring.mongodb.uri=" + store.uri(),
                                    "--caseledger.access.local-key=" + TestKey.publicKey(),
                                    "--logging.level.root=WARN"),
                            Stream.of(settings))
                    .toList();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new QueryProcess(process, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -STOP}: it stands still wherever it is, and knows nothing of it. */
    public void pause() {
        ProcessSignal.STOP.to(process.pid());
    }

    public void resume() {
        ProcessSignal.CONT.to(process.pid());
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until it has ended by itself. */
    public int exitCode(long seconds) {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                throw new IllegalStateException("still alive after " + seconds + " s: " + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9}. */
    @Override
    public void close() {
        try {
            process.destroyForcibly().waitFor();
            Files.deleteIfExists(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
