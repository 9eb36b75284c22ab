package org.caseledger.command.api;

import java.util.UUID;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;

/** What a helpline sends, each time with a key of its own. */
abstract class HelplineTest extends ApiTest {
    static final DemoUser HELPLINE = DemoUser.outside(Role.HELPLINE_SYSTEM, false);
    static final String REGISTRABLE =
            "{\"source\":\"WOMEN_HELPLINE_181\",\"callClass\":\"EMERGENCY\",\"disposition\":\"REGISTRABLE\",\"district\":\"GAY\"}";
    static final String TO_GAYA = "{\"centre\":\"BR-GAY-01\"}";

    Answer call(String path, String body) {
        return post(path, body, HELPLINE, "Idempotency-Key", UUID.randomUUID().toString());
    }

    /** Path of a call that is to be registered. */
    String logged() {
        return created(call("/api/helpline-calls", REGISTRABLE));
    }

    static String asCase(String centre, String path) {
        return "{\"centre\":\"%s\",\"caseId\":\"%s\"}".formatted(centre, path.substring("/api/cases/".length()));
    }
}
