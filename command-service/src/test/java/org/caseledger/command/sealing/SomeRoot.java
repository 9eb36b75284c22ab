package org.caseledger.command.sealing;

import java.security.SecureRandom;

/** A root that is stored nowhere, for what is derived from it. */
public final class SomeRoot {
    public static final RootKey ROOT = new RootKey(DataKey.fresh(new SecureRandom()));

    private SomeRoot() {}
}
