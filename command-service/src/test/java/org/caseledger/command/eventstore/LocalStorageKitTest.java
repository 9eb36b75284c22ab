package org.caseledger.command.eventstore;

class LocalStorageKitTest extends StorageKit {

    @Override
    Store store() {
        return Store.local();
    }
}
