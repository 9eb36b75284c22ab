package org.caseledger.command.sealing;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Keys of persons. Only this package sees more of them than their ids. */
public abstract sealed class DataKeys permits StoredDataKeys, NoDataKeys {

    /** Where no wrapping key is set: nothing personal is taken. */
    public static DataKeys none() {
        return new NoDataKeys();
    }

    /**
     * Of a key under which nothing is sealed yet, and which is stored already; whoever takes it has it alone.
     *
     * @throws org.caseledger.service.append.NotStored where none could be stored within seconds
     * @throws SealingNotSetUp where there are none
     */
    public abstract UUID takeUnused();

    /**
     * One use of a key, which must not be kept for longer.
     *
     * @throws CannotBeOpened where it is not stored, or not under a wrapping key that is here
     * @throws BeingForgotten where it is closed
     */
    abstract <T> T use(UUID id, Function<AesGcm, T> use);

    /** Whether this generation of the wrapping key is here. */
    public abstract boolean hasWrapping(int generation);

    /** Those of these that are stored under a wrapping key that is here and do not open: somebody has changed them. */
    public abstract Set<UUID> changed(Collection<UUID> these);

    /**
     * For what is no person's.
     *
     * @throws SealingNotSetUp where there are none
     */
    public abstract RootKeys roots();
}
