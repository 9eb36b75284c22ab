package org.caseledger.acceptance.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.caseledger.local.testing.GivingWay;

/** A line of README as a process of its own, started where README is. */
final class StartedLine implements AutoCloseable {
    private static final int LONGEST_SECONDS = 180;

    private final Process process;
    private final Path log;

    private StartedLine(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param line begins with what it sets, and then names one program, which becomes the process */
    static StartedLine of(String line, Map<String, String> environment, Path log) {
        ProcessBuilder bash = new ProcessBuilder(
                        GivingWay.line(List.of("bash", "-euc", line.replaceFirst(" java -jar ", " exec java -jar "))))
                .directory(DeployingChapter.HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        bash.environment().put("JAVA_TOOL_OPTIONS", "-Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        bash.environment().putAll(environment);
        try {
            return new StartedLine(bash.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int awaitEnd() {
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("it goes on: " + printed());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String printed() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9}. */
    @Override
    public void close() {
        process.destroyForcibly();
        awaitEnd();
    }
}
