package org.caseledger.query.daybook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.caseledger.service.problem.AnsweredWithProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What {@code knownAt} names: exactly one of these. */
record Moment(
        @Nullable LocalDate day,
        @Nullable Instant instant,
        @Nullable Long position) {
    /** Reports are about the life of this ledger; a slip of the pen must not make one of a thousand years. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2199;

    static Moment parse(String text) {
        try {
            if (text.chars().allMatch(Character::isDigit)) {
                return new Moment(null, null, Long.valueOf(text));
            }
            return text.indexOf('T') >= 0
                    ? new Moment(null, OffsetDateTime.parse(text).toInstant(), null)
                    : new Moment(LocalDate.parse(text), null, null);
        } catch (DateTimeException | NumberFormatException e) {
            throw new AnsweredWithProblem(HttpStatus.BAD_REQUEST, "KNOWN_AT_UNREADABLE");
        }
    }

    static LocalDate day(String parameter, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException e) {
            throw unreadable(parameter);
        }
        throw unreadable(parameter);
    }

    private static AnsweredWithProblem unreadable(String parameter) {
        return new AnsweredWithProblem(HttpStatus.BAD_REQUEST, "DAY_UNREADABLE", parameter);
    }
}
