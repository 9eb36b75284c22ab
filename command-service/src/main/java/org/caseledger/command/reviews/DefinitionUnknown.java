package org.caseledger.command.reviews;

import org.caseledger.command.Refusal;

/** Figures are counted by a definition the ledger has. */
public final class DefinitionUnknown extends Refusal {
    private static final long serialVersionUID = 1L;

    DefinitionUnknown(String known) {
        super(known);
    }
}
