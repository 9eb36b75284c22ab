package org.caseledger.command.eventlog;

/** Which kind of server a contract is held to. */
interface OnServer {

    /** Connection string, without a database. */
    String uri();
}
