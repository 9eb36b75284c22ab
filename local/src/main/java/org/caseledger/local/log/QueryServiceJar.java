package org.caseledger.local.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.local.process.HeldProcess;

/** What the query service's own jar does with a log, in a process of its own that ends with this one. */
public record QueryServiceJar(Path home, String uri) {
    /** It may be killed at any moment. */
    private static final long GRACE_SECONDS = 5;

    /** Its exit code. */
    public int run(List<String> arguments) throws InterruptedException {
        Path jar = home.resolve("query-service").resolve("target").resolve("query-service-exec.jar");
        if (!Files.exists(jar)) {
            throw new CommandRefused(jar + " is missing; build it with ./run or mvn package");
        }
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Dcaseledger.lifeline=stdin",
                "-jar",
                jar.toString()));
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("MONGODB_URI", uri);
        try {
            Process process = builder.start();
            // Told at once: this process may itself take longer to end, with a store that it started.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(new HeldProcess(process)), "end"));
            return process.waitFor();
        } catch (IOException e) {
            throw new CommandRefused("the query service cannot be started: " + e.getMessage());
        }
    }

    private static void end(HeldProcess process) {
        try {
            process.end(GRACE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
