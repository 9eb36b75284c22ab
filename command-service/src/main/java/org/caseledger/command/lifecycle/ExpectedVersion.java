package org.caseledger.command.lifecycle;

import org.axonframework.commandhandling.CommandMessage;
import org.caseledger.command.lifecycle.refusals.StaleVersion;
import org.jspecify.annotations.Nullable;

/** The version of an aggregate that a caller has decided on; absent where the caller does not ask for it. */
public final class ExpectedVersion {
    /** Key of the command's metadata: a whole number, the sequence of the newest event the caller has seen. */
    public static final String IF_MATCH = "ifMatch";

    private ExpectedVersion() {}

    /** @throws StaleVersion if the aggregate has moved on, or has never been at the expected version */
    public static void check(CommandMessage<?> message, @Nullable Long actual) {
        if (message.getMetaData().get(IF_MATCH) instanceof Number expected
                && (actual == null || expected.longValue() != actual)) {
            throw new StaleVersion(expected.longValue(), actual == null ? -1 : actual);
        }
    }
}
