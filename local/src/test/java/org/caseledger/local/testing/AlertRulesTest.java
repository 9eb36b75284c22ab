package org.caseledger.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What Prometheus itself makes of the alerts; {@code promtool} comes with it. */
class AlertRulesTest {
    private static final Path FOLDER = Path.of("..", "ops", "prometheus");

    @Test
    @EnabledIf("promtoolIsThere")
    void each_alert_fires_on_its_fault_and_none_without_one() throws IOException, InterruptedException {
        Process promtool = new ProcessBuilder("promtool", "test", "rules", "alerts-test.yml")
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(promtool.waitFor()).as(output).isZero();
    }

    @Test
    void each_alert_is_among_those_that_are_tried() throws IOException {
        String tried = Files.readString(FOLDER.resolve("alerts-test.yml"));

        assertThat(Pattern.compile("- alert: (\\w+)")
                        .matcher(Files.readString(FOLDER.resolve("alerts.yml")))
                        .results()
                        .map(alert -> alert.group(1)))
                .isNotEmpty()
                .allSatisfy(alert -> assertThat(tried).contains("alertname=\"" + alert + "\""));
    }

    /** In CI it has to be. */
    static boolean promtoolIsThere() {
        return "true".equals(System.getenv("CI"))
                || Arrays.stream(System.getenv("PATH").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
    }
}
