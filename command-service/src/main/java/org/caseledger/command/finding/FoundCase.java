package org.caseledger.command.finding;

import java.util.Set;
import java.util.UUID;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.IdentityField;

/**
 * A case that was found. Nothing that is under seal is in it: what is needed is revealed one by one.
 *
 * @param number official number
 * @param centre that holds it
 * @param known what is kept of her as far as the caller may know that, and nothing of what it says
 */
public record FoundCase(UUID caseId, String number, String centre, CaseStatus status, Set<IdentityField> known) {
    public FoundCase {
        known = Set.copyOf(known);
    }
}
