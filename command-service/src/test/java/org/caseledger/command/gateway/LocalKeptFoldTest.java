package org.caseledger.command.gateway;

import org.caseledger.local.testing.LocalStore;
import org.caseledger.local.testing.OnlyInFull;
import org.junit.jupiter.api.extension.RegisterExtension;

@OnlyInFull
class LocalKeptFoldTest extends KeptFoldContract {
    @RegisterExtension
    static final LocalStore STORE = new LocalStore();

    @Override
    String server() {
        return STORE.uri();
    }
}
