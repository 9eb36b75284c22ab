package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** A movement stays between the one before and the one after it. */
public final class NotBetweenNeighbours extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotBetweenNeighbours(LocalDate earliest, LocalDate latest) {
        super(earliest, latest);
    }
}
