package org.caseledger.command.eventstore;

class LocalAppendTest extends AppendContract {

    @Override
    Store store() {
        return Store.local();
    }
}
