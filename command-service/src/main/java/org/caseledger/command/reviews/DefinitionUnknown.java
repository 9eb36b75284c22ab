package org.caseledger.command.reviews;

import org.caseledger.command.Refusal;

/** Figures are published by the newest definition, by which they are counted. */
public final class DefinitionUnknown extends Refusal {
    private static final long serialVersionUID = 1L;

    DefinitionUnknown(String newest) {
        super(newest);
    }
}
