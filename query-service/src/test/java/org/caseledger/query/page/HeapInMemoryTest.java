package org.caseledger.query.page;

import org.caseledger.local.testing.HeapInMemoryContract;
import org.caseledger.query.QueryService;

class HeapInMemoryTest extends HeapInMemoryContract {
    @Override
    protected Class<?> main() {
        return QueryService.class;
    }
}
