package org.caseledger.command.sealing;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Of a demo that was given no wrapping key. */
final class NoDataKeys extends DataKeys {
    @Override
    public UUID takeUnused() {
        throw new SealingNotSetUp();
    }

    @Override
    <T> T use(UUID id, Function<AesGcm, T> use) {
        throw new SealingNotSetUp();
    }

    @Override
    public boolean hasWrapping(int generation) {
        return false;
    }

    @Override
    public Set<UUID> changed(Collection<UUID> these) {
        return Set.of();
    }

    @Override
    public RootKeys roots() {
        throw new SealingNotSetUp();
    }
}
