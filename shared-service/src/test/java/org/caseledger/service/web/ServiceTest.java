package org.caseledger.service.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;
import org.caseledger.local.tokens.LocalKey;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Runs {@link TestService} once for all tests that only talk to it. */
@SpringBootTest(classes = TestService.class, webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class ServiceTest {
    protected static final LocalKey KEY = LocalKey.generate();
    protected static final DemoUser WORKER = DemoUser.atCentre(Role.CASE_WORKER, "BR-PAT-01");

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void key(DynamicPropertyRegistry properties) {
        properties.add("caseledger.access.local-key", ServiceTest::publicKey);
    }

    protected Http http() {
        return new Http(port);
    }

    protected static String token(DemoUser user) {
        return KEY.token(user, Duration.ofHours(1));
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

    private static Path publicKey() {
        try {
            Path file = Files.createTempFile("key", ".pem");
            file.toFile().deleteOnExit();
            KEY.writePublicKey(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
