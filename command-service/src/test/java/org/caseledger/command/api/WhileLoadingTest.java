package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseledger.command.gateway.DemoLoadLock;
import org.junit.jupiter.api.Test;

class WhileLoadingTest extends ApiTest {

    @Test
    void nobody_but_the_loader_writes_and_everybody_is_told_when_to_come_back() {
        DemoLoadLock demoLoad = service.bean(DemoLoadLock.class);
        demoLoad.hold();
        try {
            Answer answer = post("/api/cases", REGISTRATION, WORKER, "Accept-Language", "hi");

            refused(answer, 503, "DEMO_LOADING");
            assertThat(answer.header("Retry-After")).isEqualTo("30");
        } finally {
            demoLoad.release();
        }
        created(post("/api/cases", REGISTRATION, WORKER));
    }
}
