package org.caseledger.command.centres.refusals;

import java.time.LocalDate;
import org.caseledger.command.Refusal;

/** Nobody is posted to a centre that has closed, and nobody inspects it. */
public final class PostedOrInspectedAfterwards extends Refusal {
    private static final long serialVersionUID = 1L;

    public PostedOrInspectedAfterwards(LocalDate occurredOn, LocalDate workedOn) {
        super(occurredOn, workedOn);
    }
}
