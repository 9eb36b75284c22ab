package org.caseledger.query.daybook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.regex.Pattern;
import org.caseledger.events.PossibleDays;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.problem.FaultyRequest;
import org.jspecify.annotations.Nullable;

/** What {@code knownAt} names: exactly one of these. */
record Moment(
        @Nullable LocalDate day,
        @Nullable Instant instant,
        @Nullable Long position) {

    /** As the ledger writes numbers; other scripts have digits, too. */
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    static Moment parse(String text) {
        try {
            if (POSITION.matcher(text).matches()) {
                return new Moment(null, null, Long.valueOf(text));
            }
            return text.indexOf('T') >= 0
                    ? new Moment(null, OffsetDateTime.parse(text).toInstant(), null).possible()
                    : new Moment(LocalDate.parse(text), null, null).possible();
        } catch (DateTimeException e) {
            throw FaultyRequest.of("knownAt", "KNOWN_AT_UNREADABLE");
        }
    }

    private Moment possible() {
        LocalDate on = day != null ? day : LocalDate.ofInstant(Objects.requireNonNull(instant), LedgerClock.ZONE);
        if (!PossibleDays.include(on)) {
            throw new DateTimeException("nothing is known at such a time");
        }
        return this;
    }
}
