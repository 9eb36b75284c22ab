package org.caseledger.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.events.FinancialYear;
import org.caseledger.events.PostingReason;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.RealMongo;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.junit.jupiter.api.Test;

/** All of the three years; minutes long, so only where it is asked for. Those who start the whole system load them on the local store. */
@RequiresReplicaSet
@OnlyInFull
@BesideOthers
class ReplicaSetWholeDemoTest {
    private static final int ALL_DAYS = 1037;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    @Test
    void the_published_figures_come_out() {
        try (LoadedLedger ledger = new LoadedLedger(RealMongo.uri(), "demo_whole", ALL_DAYS).load(PATIENCE)) {
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
