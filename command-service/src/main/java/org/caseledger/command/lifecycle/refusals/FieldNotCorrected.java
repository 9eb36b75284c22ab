package org.caseledger.command.lifecycle.refusals;

import java.util.Collection;
import org.caseledger.command.Refusal;
import org.caseledger.events.EntryName;

/** This detail of this entry is not corrected. */
public final class FieldNotCorrected extends Refusal {
    private static final long serialVersionUID = 1L;

    public FieldNotCorrected(Class<?> entry, Collection<String> fields) {
        super(EntryName.of(entry), fields.stream().map(EntryName::ofDetail).toList());
    }
}
