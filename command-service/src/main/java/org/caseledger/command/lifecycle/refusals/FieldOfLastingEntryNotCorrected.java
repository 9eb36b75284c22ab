package org.caseledger.command.lifecycle.refusals;

import java.util.Collection;
import org.caseledger.command.Refusal;
import org.caseledger.events.EntryName;

/** This detail is not put right, and the entry is not retracted either. */
public final class FieldOfLastingEntryNotCorrected extends Refusal {
    private static final long serialVersionUID = 1L;

    public FieldOfLastingEntryNotCorrected(Class<?> entry, Collection<String> fields) {
        super(EntryName.of(entry), fields.stream().map(EntryName::ofDetail).toList());
    }
}
