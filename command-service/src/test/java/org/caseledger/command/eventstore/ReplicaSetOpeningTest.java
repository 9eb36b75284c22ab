package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.InstantSource;
import org.caseledger.events.Purpose;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.junit.jupiter.api.Test;

@RequiresReplicaSet
class ReplicaSetOpeningTest extends OpeningContract {

    @Override
    Store store() {
        return Store.replicaSet();
    }

    @Test
    void it_is_fit_for_production() {
        assertThatCode(() -> new ServerFitness(store.client(), InstantSource.system()).check(Purpose.PRODUCTION))
                .doesNotThrowAnyException();
    }
}
