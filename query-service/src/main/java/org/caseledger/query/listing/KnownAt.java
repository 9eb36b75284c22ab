package org.caseledger.query.listing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.PossibleDays;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.problem.FaultyRequest;
import org.caseledger.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What {@code knownAt} names: a day (its end in Asia/Kolkata), an instant, or a position of the log. "Known at T" is everything recorded
 * by T, which is a prefix of the log.
 *
 * @param text as asked, in Latin digits
 * @param day for a day alone
 * @param until the end of the day, or the instant; absent for a position
 */
public record KnownAt(
        @JsonValue String text,
        @Nullable LocalDate day,
        @Nullable Instant until) {
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    /** A plus sign that was not escaped arrives as a space. */
    private static final Pattern UNESCAPED_OFFSET = Pattern.compile("(T[0-9:.]+) ([0-9]{2}:[0-9]{2})$");

    private static final String DIGIT = "[0-9\\u0966-\\u096f]";

    /** Any of the three. */
    public static final String SHAPE =
            "^(D{1,18}|D{4}-D{2}-D{2}(TD{2}:D{2}(:D{2}(\\.D{1,9})?)?(Z|[+-]D{2}:D{2}))?)$".replace("D", DIGIT);

    /** @throws FaultyRequest where the text is none of the three */
    public static KnownAt parse(String asked) {
        String text = UNESCAPED_OFFSET.matcher(LatinDigits.of(asked)).replaceFirst("$1+$2");
        if (POSITION.matcher(text).matches()) {
            return new KnownAt(text, null, null);
        }
        try {
            LocalDate day = DAY.matcher(text).matches() ? LocalDate.parse(text) : null;
            Instant until = day == null ? OffsetDateTime.parse(text).toInstant() : endOf(day);
            if (PossibleDays.include(LocalDate.ofInstant(until, LedgerClock.ZONE))) {
                return new KnownAt(text, day, Instant.ofEpochMilli(until.toEpochMilli()));
            }
        } catch (DateTimeException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    /** @throws FaultyRequest for a later day than this one: what will be recorded by then nobody knows */
    KnownAt notAfter(LocalDate today) {
        if (until != null && LocalDate.ofInstant(until, LedgerClock.ZONE).isAfter(today)) {
            throw FaultyRequest.of("knownAt", "KNOWN_AT_AHEAD", today.toString());
        }
        return this;
    }

    /**
     * @return position of the last event that was known; -1 if nothing was
     * @throws ProblemException for a position that is not there yet
     */
    public long position(LogReader log) {
        if (until != null) {
            return log.lastSealedBy(until);
        }
        long position = Long.parseLong(text);
        long head = log.head().position();
        if (position > head) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "KNOWN_AT_BEYOND_HEAD", Long.toString(head));
        }
        return position;
    }

    /** The day on which that was known. */
    LocalDate dayIn(LogReader log) {
        if (day != null) {
            return day;
        }
        Instant known = until != null
                ? until
                : log.holding(position(log)).map(Block::sealedAt).orElse(Instant.EPOCH);
        return LocalDate.ofInstant(known, LedgerClock.ZONE);
    }

    /** The log's times are in milliseconds. */
    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LedgerClock.ZONE).toInstant().minusMillis(1);
    }

    private static FaultyRequest unreadable() {
        return FaultyRequest.of("knownAt", "KNOWN_AT_UNREADABLE");
    }
}
