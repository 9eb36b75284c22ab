package org.caseledger.command.api;

import org.caseledger.command.CommandService;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.local.testing.HeapInMemoryContract;

@BesideOthers
class HeapInMemoryTest extends HeapInMemoryContract {
    @Override
    protected Class<?> main() {
        return CommandService.class;
    }
}
