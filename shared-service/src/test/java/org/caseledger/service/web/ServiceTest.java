package org.caseledger.service.web;

import java.util.List;
import org.caseledger.events.Role;
import org.caseledger.local.testing.TestKey;
import org.caseledger.local.tokens.DemoUser;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Runs {@link TestService} once for all tests that only talk to it. */
@SpringBootTest(classes = TestService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class ServiceTest {
    protected static final DemoUser WORKER = DemoUser.atCentre(Role.CASE_WORKER, "BR-PAT-01");

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void key(DynamicPropertyRegistry properties) {
        properties.add("caseledger.access.local-key", TestKey::publicKey);
    }

    protected Http http() {
        return new Http(port);
    }

    protected static String token(DemoUser user) {
        return TestKey.token(user);
    }

    protected static String[] as(DemoUser user, String... more) {
        String[] json = {"Authorization", "Bearer " + token(user), "Content-Type", "application/json"};
        String[] all = new String[json.length + more.length];
        System.arraycopy(json, 0, all, 0, json.length);
        System.arraycopy(more, 0, all, json.length, more.length);
        return all;
    }

    protected static DemoUser user(Role role, String... centres) {
        return new DemoUser("someone-1", role, List.of(centres), null, false);
    }
}
