package org.caseledger.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One call of a command of the README, to its end. */
record Called(int exitCode, String output) {

    /** {@code ./run verify} as an auditor calls it. */
    static Called verify(Path data, String... arguments) {
        List<String> line = new ArrayList<>(
                List.of(RunningLedger.home().resolve("run").toString(), "verify", "--data", data.toString()));
        line.addAll(List.of(arguments));
        return of(line, Map.of());
    }

    static Called run(Map<String, String> environment, String... arguments) {
        List<String> line =
                new ArrayList<>(List.of(RunningLedger.home().resolve("run").toString()));
        line.addAll(List.of(arguments));
        return of(line, environment);
    }

    static Called of(List<String> line, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().remove("MONGODB_URI");
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Called(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
