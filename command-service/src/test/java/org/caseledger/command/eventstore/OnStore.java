package org.caseledger.command.eventstore;

/** Which kind of store a contract is held to. */
interface OnStore {

    /** An empty log of its own. */
    Store store();

    /** Whether the nodes on it share a pen: then one of them seals for all. */
    default boolean isShared() {
        return false;
    }
}
