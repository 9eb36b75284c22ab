package org.caseledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;

/** Of several services one keeps a view, and another goes on when it ends. */
abstract class TakingOverContract extends ProcessingOnStore {
    @Test
    void a_second_service_waits_while_the_first_holds_the_claim_and_takes_over_after() {
        write(50, 5);
        Projections first = start();
        awaitHead(first);
        Projections second = startAt("other");
        log.append(Assessments.NOON, Who.LEDGER, Assessments.of(0));
        awaitHead(first);
        assertThat(processor(second).processingStatus()).isEmpty();
        second.followOthers();
        assertThat(second.completed().position(TallyView.NAME)).isEqualTo(log.head());

        first.stop();
        log.append(Assessments.NOON, Who.LEDGER, Assessments.of(1));

        awaitHead(second);
    }
}
