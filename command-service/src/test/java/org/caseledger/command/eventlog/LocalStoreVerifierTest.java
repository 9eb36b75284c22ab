package org.caseledger.command.eventlog;

class LocalStoreVerifierTest extends VerifierContract {
    @Override
    String uri() {
        return LocalStoreServer.uri();
    }
}
