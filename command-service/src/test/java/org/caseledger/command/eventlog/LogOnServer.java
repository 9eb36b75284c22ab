package org.caseledger.command.eventlog;

import org.caseledger.eventlog.LogReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An empty log of one test's own, and what it should hold once the test has filled it. */
abstract class LogOnServer implements OnServer {
    final Store store = new Store(uri());
    final Chain chain = new Chain(20230401);
    final LogReader reader = new LogReader(store.log);

    @BeforeEach
    void prepare() {
        store.log.prepare();
    }

    @AfterEach
    void close() {
        store.close();
    }
}
