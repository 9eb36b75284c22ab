package org.caseledger.query.lists;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.PossibleDays;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.problem.AnsweredWithProblem;
import org.caseledger.service.problem.FaultyRequest;
import org.springframework.http.HttpStatus;

/**
 * What {@code knownAt} names: a day (its end in Asia/Kolkata), an instant, or a position of the log. "Known at T" is everything recorded
 * by T, which is a prefix of the log.
 */
public final class KnownAt {
    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Any of the three. */
    public static final String SHAPE =
            "^(" + POSITION.pattern() + "|" + DAY.pattern() + "(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?Z)?)$";

    private KnownAt() {}

    /**
     * @return position of the last event that was known; -1 if nothing was
     * @throws AnsweredWithProblem where the text is none of the three, or a position that is not there yet
     */
    public static long position(String knownAt, LogReader log) {
        if (POSITION.matcher(knownAt).matches()) {
            long position = Long.parseLong(knownAt);
            long head = log.head().position();
            if (position > head) {
                throw new AnsweredWithProblem(HttpStatus.BAD_REQUEST, "KNOWN_AT_BEYOND_HEAD", Long.toString(head));
            }
            return position;
        }
        return log.lastSealedBy(instant(knownAt));
    }

    /** @throws FaultyRequest where the text is none of the three */
    static void require(String knownAt) {
        if (!POSITION.matcher(knownAt).matches()) {
            instant(knownAt);
        }
    }

    private static Instant instant(String knownAt) {
        try {
            Instant instant = DAY.matcher(knownAt).matches()
                    ? endOf(LocalDate.parse(knownAt))
                    : OffsetDateTime.parse(knownAt).toInstant();
            if (PossibleDays.include(LocalDate.ofInstant(instant, LedgerClock.ZONE))) {
                return Instant.ofEpochMilli(instant.toEpochMilli());
            }
        } catch (DateTimeException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static FaultyRequest unreadable() {
        return FaultyRequest.of("knownAt", "KNOWN_AT_UNREADABLE");
    }

    /** The log's times are in milliseconds. */
    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LedgerClock.ZONE).toInstant().minusMillis(1);
    }
}
