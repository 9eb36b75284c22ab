package org.caseledger.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What whoever has the account of a process can ask its JVM for. */
final class Jcmd {
    private static final int SECONDS = 120;

    private Jcmd() {}

    /** @return what it says */
    static String run(long process, String... command) {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), "" + process));
        line.addAll(List.of(command));
        try {
            Process running = new ProcessBuilder(line).redirectErrorStream(true).start();
            String said = new String(running.getInputStream().readAllBytes(), UTF_8);
            if (!running.waitFor(SECONDS, TimeUnit.SECONDS) || running.exitValue() != 0) {
                throw new AssertionError("%s did not run: %s".formatted(line, said));
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
