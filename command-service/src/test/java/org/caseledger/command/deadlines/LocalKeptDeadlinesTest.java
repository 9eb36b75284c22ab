package org.caseledger.command.deadlines;

import org.caseledger.local.testing.LocalStore;
import org.caseledger.local.testing.OnlyInFull;
import org.junit.jupiter.api.extension.RegisterExtension;

@OnlyInFull
class LocalKeptDeadlinesTest extends KeptDeadlinesContract {
    @RegisterExtension
    static final LocalStore STORE = new LocalStore();

    @Override
    String server() {
        return STORE.uri();
    }
}
