package org.caseledger.command.eventstore;

import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Says in the metadata of a command that an aggregate has no events yet. Where that is wrong nothing is stored, because the first sequence
 * of the aggregate is taken.
 */
public final class AssumedNew {
    private static final String KEY = "assumed-new";

    private AssumedNew() {}

    public static Map<String, String> of(String aggregate) {
        return Map.of(KEY, aggregate);
    }

    /** Whether the command that is being handled says so. */
    static boolean says(String aggregate) {
        return CurrentUnitOfWork.isStarted()
                && aggregate.equals(CurrentUnitOfWork.get()
                        .root()
                        .getMessage()
                        .getMetaData()
                        .get(KEY));
    }
}
