package org.caseledger.query.daybook;

import java.util.List;
import java.util.Map;
import org.caseledger.eventlog.LogReader;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.query.projection.Recount;
import org.caseledger.query.projection.ViewDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The books as known at a moment that a caller names. The end of a day is a prefix of the pages; another moment reads that one day's part
 * of the log as well.
 */
@Component
final class BooksKnownAt {
    private final LiveBooks live;
    private final DayBook model;
    private final LogReader reader;
    private final ReadYourWrites views;

    BooksKnownAt(LiveBooks live, DayBook model, LogReader reader, ReadYourWrites views) {
        this.live = live;
        this.model = model;
        this.reader = reader;
        this.views = views;
    }

    /** The newest if absent. */
    DayBookKnownAt books(@Nullable KnownAt knownAt) {
        if (knownAt == null) {
            return DayBookKnownAt.newest(live.newest());
        }
        long position = knownAt.position(reader);
        views.await(DayBook.NAME, position);
        Books newest = live.newest();
        return new DayBookKnownAt(
                knownAt.day() == null ? until(newest, position) : newest.until(knownAt.day()), knownAt.text());
    }

    int edition() {
        return live.edition();
    }

    DayBookKnownAt at(long position) {
        views.await(DayBook.NAME, position);
        return new DayBookKnownAt(until(live.newest(), position), Long.toString(position));
    }

    private Books until(Books newest, long position) {
        if (position >= newest.position()) {
            return newest;
        }
        List<DayBookPage> whole = newest.pages().stream()
                .takeWhile(page -> page.position() <= position)
                .toList();
        Books known = Books.of(whole, newest.numbers());
        return with(known, Recount.between(model, reader, known.position(), position));
    }

    /** With the part of the day after them; blocks end with their day, so the part begins with one. */
    private static Books with(Books whole, Map<String, ViewDocument<Day>> days) {
        Books books = whole;
        for (ViewDocument<Day> day : days.values()) {
            books = books.with(DayBookPage.of(day, whole.numbers()));
        }
        return books;
    }
}
