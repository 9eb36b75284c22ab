package org.caseledger.command.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caseledger.command.folds.WrittenLog;
import org.caseledger.events.CentreSuspended;
import org.caseledger.local.store.MemoryStore;
import org.caseledger.local.testing.HeardLog;
import org.caseledger.local.testing.turns.Turn;
import org.junit.jupiter.api.Test;

class FoldUpdaterTest {
    @Test
    @Turn.Third
    void what_stands_still_is_named_once_with_the_reason_and_the_others_go_on() {
        try (MemoryStore store = MemoryStore.open();
                MongoClient client = MongoClients.create(store.uri())) {
            WrittenLog log = new WrittenLog(client, client.getDatabase("log"));
            LogLookups lookups = new LogLookups(
                    log.reader(),
                    centre -> {
                        throw new AssertionError("nobody asked for " + centre);
                    },
                    client.getDatabase("work"),
                    client.getDatabase("views"),
                    UUID::randomUUID);
            log.append(List.of(new CentreSuspended("BR-PAT-01", "BR-PAT-02", LocalDate.of(2025, 6, 1))));
            log.appendUnknown("Case");

            assertThat(HeardLog.during(FoldUpdater.class.getName(), () -> twoRounds(lookups)))
                    .filteredOn(line ->
                            line.getThreadName().equals(Thread.currentThread().getName()))
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .satisfiesExactly(
                            active -> assertThat(active)
                                    .contains(
                                            "active-cases-by-centre/2 stands still",
                                            "NewerEvent",
                                            "position 1",
                                            "SomethingNew"),
                            kept -> assertThat(kept).contains("kept-cases/1 stands still", "NewerEvent"));
        }
    }

    private static void twoRounds(LogLookups lookups) {
        FoldUpdater updater = new FoldUpdater(lookups, new DemoLoadLock(), Duration.ofSeconds(30));
        updater.round();
        updater.round();
    }
}
