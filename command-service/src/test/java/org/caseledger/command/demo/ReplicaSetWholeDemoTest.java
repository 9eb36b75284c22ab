package org.caseledger.command.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.caseledger.events.FinancialYear;
import org.caseledger.events.PostingReason;
import org.caseledger.local.store.JournaledStore;
import org.caseledger.local.testing.RealMongo;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** All of the three years on both stores; minutes long, so only where it is asked for. */
@EnabledIfSystemProperty(named = "caseledger.full", matches = "true")
class WholeDemoTest {
    private static final int ALL_DAYS = 1037;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    @Test
    void the_published_figures_come_out_on_the_local_store(@TempDir Path folder) {
        JournaledStore store = JournaledStore.open(folder, 0);
        try {
            comesOutAsPublished(store.uri());
        } finally {
            store.close();
        }
    }

    @Test
    @RequiresReplicaSet
    void the_published_figures_come_out_on_a_replica_set() {
        comesOutAsPublished(RealMongo.uri());
    }

    private static void comesOutAsPublished(String server) {
        try (LoadedLedger ledger = new LoadedLedger(server, "demo_whole", ALL_DAYS).load(PATIENCE)) {
            LogTold told = LogTold.of(ledger.loaded());

            assertThat(PublishedFigure.all()).allSatisfy(figure -> {
                FinancialYear year = FinancialYear.of(figure.from());
                assertThat(told.count(PostingReason.REGISTERED, year)).isEqualTo(figure.registered());
                assertThat(told.count(PostingReason.RESOLVED, year)).isEqualTo(figure.resolved());
            });
            assertThat(told.gapsInSerials()).isEmpty();
            assertThat(told.recordedBeforeItHappened()).isEmpty();
        }
    }
}
