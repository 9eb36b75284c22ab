package org.caseledger.command.api;

import java.util.List;
import org.caseledger.events.Role;
import org.caseledger.local.tokens.DemoUser;
import org.junit.jupiter.api.BeforeEach;

/** Of what does not depend on the store: one is enough. */
abstract class OneStoreStoryTest extends StoryTest {
    static final DemoUser DISTRICT = new DemoUser("district-officer-1", Role.DISTRICT_OFFICER, List.of(), "PAT", false);

    @Override
    @BeforeEach
    void start() {
        if (isEnough()) {
            super.start();
        }
    }

    final boolean isEnough() {
        return store == Store.enough();
    }
}
