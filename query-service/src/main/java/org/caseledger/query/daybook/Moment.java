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
}
