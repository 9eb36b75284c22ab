package org.caseledger.command.eventlog;

/** On the durable store of one machine. */
interface OnLocalStore extends OnServer {

    @Override
    default String uri() {
        return LocalStoreServer.uri();
    }
}
