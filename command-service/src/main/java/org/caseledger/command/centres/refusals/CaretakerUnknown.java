package org.caseledger.command.centres.refusals;

import org.caseledger.command.Refusal;

/** The caretaker was never commissioned. */
public final class CaretakerUnknown extends Refusal {
    private static final long serialVersionUID = 1L;

    public CaretakerUnknown(String caretaker) {
        super(caretaker);
    }
}
