package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.junit.jupiter.api.Test;

/** A service that looks many times a second. */
@BesideOthers
class DailyCheckpointTest {
    private static final Map<String, String> OFTEN =
            Map.of("caseledger.daily-checkpoint.first-after", "0s", "caseledger.daily-checkpoint.every", "20ms");

    @Test
    void once_something_is_signed_it_is_taken_once_in_the_name_of_the_ledger() {
        Service service = Service.startOn(Store.enough().uri("daily_checkpoint"), OFTEN);
        try {
            LogReader log = service.bean(LogReader.class);
            assertThat(log.aggregate("checkpoints", 0))
                    .as("before anything is signed")
                    .isEmpty();

            service.sign();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !log.aggregate("checkpoints", 0).isEmpty());
            service.sign(); // what was taken is signed as well

            await().during(Duration.ofMillis(500))
                    .until(() -> log.aggregate("checkpoints", 0).size() == 1);
            List<RecordedEvent> taken = log.aggregate("checkpoints", 0);
            assertThat(taken.get(0).event().type()).isEqualTo("CheckpointTaken");
            assertThat(new String(taken.get(0).event().payload(), StandardCharsets.UTF_8))
                    .contains("\"size\":" + taken.get(0).position(), "\"occurredOn\":\"" + Noon.TODAY);
            assertThat(new String(taken.get(0).event().metaData(), StandardCharsets.UTF_8))
                    .contains("SYSTEM");
        } finally {
            service.stop();
        }
    }
}
