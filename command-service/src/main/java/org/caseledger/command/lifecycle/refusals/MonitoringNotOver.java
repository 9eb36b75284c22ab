package org.caseledger.command.lifecycle.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** The months of monitoring have not passed. */
public final class MonitoringNotOver extends Refusal {
    private static final long serialVersionUID = 1L;

    public MonitoringNotOver(LocalDate monitoringEndsOn) {
        super(monitoringEndsOn);
    }
}
