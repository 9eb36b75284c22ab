package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** Only posted staff are given a case. */
public final class WorkerNotPosted extends Refusal {
    private static final long serialVersionUID = 1L;

    public WorkerNotPosted(String centre, LocalDate day) {
        super(centre, day);
    }
}
