package org.caseledger.command.api;

import org.caseledger.command.CommandService;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.local.testing.HeapInMemoryContract;
import org.caseledger.local.testing.TestKey;

@BesideOthers
class HeapInMemoryTest extends HeapInMemoryContract {
    @Override
    protected Class<?> main() {
        return CommandService.class;
    }

    @Override
    protected int managementPort() {
        return Service.on(Store.enough()).managementPort();
    }

    @Override
    protected String token() {
        return TestKey.token(ApiTest.OFFICER);
    }
}
