package org.caseledger.command.lifecycle;

import java.util.UUID;
import org.caseledger.command.Command;

/** A command that a case decides. */
public interface CaseCommand extends Command {
    UUID caseId();

    @Override
    default String target() {
        return caseId().toString();
    }
}
