package org.caseledger.command.eventlog;

class LocalStoreLogTest extends LogContract {
    @Override
    String uri() {
        return LocalStoreServer.uri();
    }
}
