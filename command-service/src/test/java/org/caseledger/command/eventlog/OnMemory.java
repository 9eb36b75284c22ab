package org.caseledger.command.eventlog;

/** On the store that keeps nothing. */
interface OnMemory extends OnServer {

    @Override
    default String uri() {
        return MemoryStoreServer.uri();
    }
}
