package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import org.caseledger.events.Purpose;
import org.caseledger.service.start.StartRefused;
import org.junit.jupiter.api.Test;

class LocalOpeningTest extends OpeningContract {

    @Override
    Store store() {
        return Store.local();
    }

    @Test
    void it_is_fit_for_a_demo_and_never_for_production() {
        ServerFitness fitness = new ServerFitness(store.client(), InstantSource.system());

        fitness.check(Purpose.DEMO);
        assertThatThrownBy(() -> fitness.check(Purpose.PRODUCTION))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("replica set")
                .hasMessageContaining("caseledger.ledger.purpose=DEMO");
    }
}
