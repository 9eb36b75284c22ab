package org.caseledger.command.eventstore;

/** On the store that keeps nothing. */
interface OnMemory extends OnStore {

    @Override
    default Store store() {
        return Store.memory();
    }
}
