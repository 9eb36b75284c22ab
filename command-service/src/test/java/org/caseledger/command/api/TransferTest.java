package org.caseledger.command.api;

import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;

/** From Patna to Gaya. */
abstract class TransferTest extends ApiTest {
    static final DemoUser ADMINISTRATOR_ELSEWHERE = DemoUser.atCentre(Role.CENTRE_ADMINISTRATOR, "BR-GAY-01");
    static final String TO_GAYA = "{\"to\":\"BR-GAY-01\",\"consentBy\":\"WOMAN\"}";

    Answer request(String path, String seen) {
        return post(path + "/transfer", TO_GAYA, WORKER, "If-Match", seen);
    }

    Answer accept(String path, DemoUser user, String seen) {
        return post(path + "/transfer/acceptance", "{}", user, "If-Match", seen);
    }

    /** Path of a case at version 2 that waits for Gaya. */
    String requested() {
        String path = served();
        created(request(path, "\"1\""));
        return path;
    }
}
