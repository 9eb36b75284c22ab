package org.caseledger.query.caseregister;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caseledger.events.RevealedField;
import org.caseledger.query.cases.CaseSummary;
import org.caseledger.query.cases.WorkOnCases;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.needtoknow.Sights;

/**
 * What of a case is under seal and may be asked for, one kind at a time, in the role in which the case was read: offered, not promised, and
 * in another role of the caller it may be more. Whether anything of it was recorded is not said.
 *
 * @param mayReveal with a reason
 * @param behindGlass of the others, what break glass opens
 */
record UnderSeal(List<RevealedField> mayReveal, List<RevealedField> behindGlass) {
    /** @param who in one role */
    static UnderSeal of(CaseSummary one, AccessScope who, LocalDate today) {
        Sights sights = WorkOnCases.sights(who, one, today);
        return new UnderSeal(
                fields(sights::reveals), fields(field -> !sights.reveals(field) && sights.opensWithBreakGlass(field)));
    }

    private static List<RevealedField> fields(Predicate<RevealedField> wanted) {
        return Stream.of(RevealedField.values()).filter(wanted).toList();
    }
}
