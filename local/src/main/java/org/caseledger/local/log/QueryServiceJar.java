package org.caseledger.local.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the query service's own jar does with a log, in a process of its own. */
public record QueryServiceJar(Path home, String uri) {

    /** Its exit code. */
    public int run(List<String> arguments) throws InterruptedException {
        Path jar = home.resolve("query-service").resolve("target").resolve("query-service-exec.jar");
        if (!Files.exists(jar)) {
            throw new CommandRefused(jar + " is missing; build it with ./run or mvn package");
        }
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-jar",
                jar.toString()));
        line.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(line);
        process.environment().put("MONGODB_URI", uri);
        try {
            return process.inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new CommandRefused("the query service cannot be started: " + e.getMessage());
        }
    }
}
