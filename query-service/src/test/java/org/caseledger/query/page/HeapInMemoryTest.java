package org.caseledger.query.page;

import org.caseledger.local.testing.HeapInMemoryContract;
import org.caseledger.query.QueryService;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeapInMemoryTest extends HeapInMemoryContract {
    private final RunningQueryService service = new RunningQueryService(TestStore.local());

    @AfterAll
    void stop() {
        service.close();
    }

    @Override
    protected Class<?> main() {
        return QueryService.class;
    }

    @Override
    protected int managementPort() {
        return service.managementPort();
    }

    @Override
    protected String token() {
        return service.token(Users.STATE_OFFICER);
    }
}
