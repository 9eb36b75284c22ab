package org.caseledger.command.eventstore;

/** On a real replica set, whose nodes share a pen. */
interface OnSharedReplicaSet extends OnReplicaSet {

    @Override
    default boolean isShared() {
        return true;
    }
}
