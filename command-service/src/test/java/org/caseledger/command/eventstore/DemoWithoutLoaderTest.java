package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.caseledger.service.start.StartRefused;
import org.junit.jupiter.api.Test;

class DemoWithoutLoaderTest {
    @Test
    void a_service_without_the_demo_in_it_opens_no_ledger_for_one() {
        assertThatThrownBy(() -> EventStoreConfiguration.requireLoaderOf(true))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("caseledger.demo.load asks for the demo, which is not in this jar")
                .hasMessageContaining("./run");
        assertThatCode(() -> EventStoreConfiguration.requireLoaderOf(false)).doesNotThrowAnyException();
    }
}
