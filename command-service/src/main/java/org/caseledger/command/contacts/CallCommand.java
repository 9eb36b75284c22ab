package org.caseledger.command.contacts;

import java.util.UUID;
import org.caseledger.command.Command;

/** A command that a helpline call decides. */
public interface CallCommand extends Command {
    UUID callId();

    @Override
    default String target() {
        return callId().toString();
    }
}
