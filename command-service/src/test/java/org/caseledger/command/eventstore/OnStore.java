package org.caseledger.command.eventstore;

/** Which kind of store a contract is held to. */
interface OnStore {

    /** An empty log of its own. */
    Store store();
}
