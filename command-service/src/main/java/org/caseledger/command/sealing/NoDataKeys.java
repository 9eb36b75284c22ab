package org.caseledger.command.sealing;

import java.util.UUID;

/** Of a demo that was given no wrapping key. */
final class NoDataKeys extends DataKeys {
    @Override
    public UUID takeUnused() {
        throw new SealingNotSetUp();
    }

    @Override
    DataKey find(UUID id) {
        throw new SealingNotSetUp();
    }

    @Override
    public RootKeys roots() {
        throw new SealingNotSetUp();
    }
}
