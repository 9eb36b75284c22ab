package org.caseledger.query.daybook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogReader;
import org.caseledger.query.processing.ReadYourWrites;
import org.caseledger.query.processing.Recount;
import org.caseledger.query.processing.Stored;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.problem.AnsweredWithProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The books as known at a moment that a caller names: a day (its end, Asia/Kolkata), an instant or a position. A day is a prefix of the
 * pages; the other two read that one day's part of the log as well.
 */
@Component
final class KnownAt {
    /** A day of a busy State is a few reads. */
    private static final int WINDOW = 1000;

    private final LiveBooks live;
    private final DayBook model;
    private final LogReader reader;

    KnownAt(LiveBooks live, DayBook model, LogReader reader) {
        this.live = live;
        this.model = model;
        this.reader = reader;
    }

    KnownBooks books(@Nullable String knownAt) {
        Books newest = live.newest();
        if (knownAt == null || knownAt.isBlank()) {
            return KnownBooks.newest(newest);
        }
        Moment moment = Moment.parse(knownAt);
        if (moment.day() != null) {
            return new KnownBooks(newest.until(moment.day()), knownAt);
        }
        return new KnownBooks(
                moment.instant() != null
                        ? by(newest, moment.instant())
                        : by(newest, Objects.requireNonNull(moment.position())),
                knownAt);
    }

    private Books by(Books newest, Instant instant) {
        if (!newest.time().isAfter(instant)) {
            return newest;
        }
        LocalDate day = LocalDate.ofInstant(instant, LedgerClock.ZONE);
        return part(newest.until(day.minusDays(1)), block -> !block.sealedAt().isAfter(instant), position -> true);
    }

    private Books by(Books newest, long position) {
        if (position > newest.position()) {
            long head = reader.head().position();
            throw position > head
                    ? new AnsweredWithProblem(HttpStatus.BAD_REQUEST, "KNOWN_AT_BEYOND_HEAD", Long.toString(head))
                    : ReadYourWrites.behind(position, newest.position());
        }
        List<Page> whole = newest.pages().stream()
                .takeWhile(page -> page.position() <= position)
                .toList();
        return part(Books.of(whole, newest.numbers()), block -> block.position() <= position, p -> p <= position);
    }

    /** These books and the part of the day after them that is wanted; blocks end with their day, so the part begins with one. */
    private Books part(Books whole, Predicate<Block> wanted, LongPredicate takes) {
        Recount<Day> recount = new Recount<>(model, (day, position) -> takes.test(position));
        long next = whole.position() + 1;
        while (true) {
            List<Block> blocks = reader.from(next, WINDOW);
            for (Block block : blocks) {
                if (!wanted.test(block)) {
                    return with(whole, recount.rows());
                }
                recount.count(block);
                next = block.next();
            }
            if (blocks.isEmpty()) {
                return with(whole, recount.rows());
            }
        }
    }

    private static Books with(Books whole, Map<String, Stored<Day>> days) {
        Books books = whole;
        for (Stored<Day> day : days.values()) {
            books = books.with(Page.of(day, whole.numbers()));
        }
        return books;
    }
}
