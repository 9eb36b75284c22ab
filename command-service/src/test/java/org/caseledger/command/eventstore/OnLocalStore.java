package org.caseledger.command.eventstore;

/** On the durable store of one machine. */
interface OnLocalStore extends OnStore {

    @Override
    default Store store() {
        return Store.local();
    }
}
