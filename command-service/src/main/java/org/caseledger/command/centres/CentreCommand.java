package org.caseledger.command.centres;

import org.caseledger.command.Command;

/** A command that a centre decides. */
public interface CentreCommand extends Command {
    /** {@code BR-<district>-<number>}. */
    String centre();

    @Override
    default String target() {
        return centre();
    }
}
