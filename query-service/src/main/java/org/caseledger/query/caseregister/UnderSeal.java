package org.caseledger.query.caseregister;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caseledger.events.RevealedField;
import org.caseledger.query.cases.CaseSummary;
import org.caseledger.query.cases.WorkOnCases;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.needtoknow.Sights;
import org.jspecify.annotations.Nullable;

/**
 * What of a case is under seal and may be asked for, one kind at a time, in the role in which the case was read: offered, not promised, and
 * in another role of the caller it may be more. Whether anything of it was recorded is not said.
 *
 * @param mayReveal with a reason
 * @param behindGlass of the others, what break glass opens
 * @param openUntil until when it stands open to this caller, who has broken the glass; absent where she has not, or the hour is over
 */
record UnderSeal(
        List<RevealedField> mayReveal,
        List<RevealedField> behindGlass,
        @Nullable Instant openUntil) {
    /** @param who in one role */
    static UnderSeal of(CaseSummary one, AccessScope who, LocalDate today, @Nullable Instant openUntil) {
        Sights sights = WorkOnCases.sights(who, one, today);
        return new UnderSeal(
                fields(sights::reveals),
                fields(field -> !sights.reveals(field) && sights.opensWithBreakGlass(field)),
                openUntil);
    }

    private static List<RevealedField> fields(Predicate<RevealedField> wanted) {
        return Stream.of(RevealedField.values()).filter(wanted).toList();
    }
}
