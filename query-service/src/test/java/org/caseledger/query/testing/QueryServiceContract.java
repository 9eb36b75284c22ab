package org.caseledger.query.testing;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Tests that hold on both stores: a class for each gives the store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class QueryServiceContract {
    @SuppressWarnings("NullAway.Init") // started before all tests
    protected RunningQueryService service;

    protected abstract TestStore store();

    /** {@code --name=value}. */
    protected String[] settings() {
        return new String[0];
    }

    /** What the ledger holds before the first test. */
    protected void given(TestLog log) {}

    @BeforeAll
    final void start() {
        service = new RunningQueryService(store(), settings());
        given(service.log());
    }

    @AfterAll
    final void stop() {
        service.close();
    }
}
