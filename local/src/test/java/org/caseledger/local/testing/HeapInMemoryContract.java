package org.caseledger.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a service has in memory its JVM writes to no file. */
public abstract class HeapInMemoryContract {
    /** Where a service asks for it, another problem is told: nobody listens there. */
    private static final List<String> NO_DATABASE =
            List.of("--spring.mongodb.uri=mongodb://127.0.0.1:1/x", "--caseledger.mongo.server-selection-timeout=1s");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path dumps;

    protected abstract Class<?> main();

    @Test
    void a_service_whose_jvm_would_write_its_heap_down_is_not_started() {
        try (ServiceProcess service = new ServiceProcess(
                main(),
                List.of(
                        "-Xmx128m",
                        "-XX:+HeapDumpOnOutOfMemoryError",
                        "-XX:+HeapDumpBeforeFullGC",
                        "-XX:HeapDumpPath=" + dumps),
                NO_DATABASE)) {
            assertThat(service.exitCode(Duration.ofMinutes(2))).isEqualTo(1);
            assertThat(service.log())
                    .contains(
                            "Not started: ",
                            "-XX:+HeapDumpOnOutOfMemoryError",
                            "-XX:+HeapDumpBeforeFullGC",
                            "JAVA_TOOL_OPTIONS",
                            "-XX:+ExitOnOutOfMemoryError")
                    .doesNotContain("does not answer", "\tat ");
        }
    }
}
