package org.caseledger.command.eventstore;

import org.caseledger.local.testing.OnlyInFull;

@OnlyInFull
class LocalStorageKitTest extends StorageKit {

    @Override
    Store store() {
        return Store.local();
    }
}
