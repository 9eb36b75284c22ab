package org.caseledger.command.eventstore;

/** On a real replica set. */
interface OnReplicaSet extends OnStore {

    @Override
    default Store store() {
        return Store.replicaSet();
    }
}
