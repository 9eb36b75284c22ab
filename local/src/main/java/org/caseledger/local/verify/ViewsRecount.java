package org.caseledger.local.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.caseledger.local.log.CommandRefused;

/** Runs the query service's own recount of its views in a process of its own. */
record ViewsRecount(Path home, String uri) {

    /** Its exit code: 0 if all views are equal. */
    int run() throws InterruptedException {
        Path jar = home.resolve("query-service").resolve("target").resolve("query-service-exec.jar");
        if (!Files.exists(jar)) {
            throw new CommandRefused(jar + " is missing; build it with ./run or mvn package");
        }
        ProcessBuilder recount = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-jar",
                jar.toString(),
                "--views"));
        recount.environment().put("MONGODB_URI", uri);
        try {
            return recount.inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new CommandRefused("the views cannot be recounted: " + e.getMessage());
        }
    }
}
