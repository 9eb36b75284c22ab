package org.caseledger.query.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Role;
import org.caseledger.query.daybook.RandomLives.Life;
import org.caseledger.query.periods.PeriodKind;
import org.caseledger.query.processing.Stored;
import org.caseledger.service.access.AccessScope;
import org.junit.jupiter.api.RepeatedTest;

/** Boards and periods against a count by hand of what happened to each case, over random lives with late entries. */
class RecountTest {
    private static final AccessScope ALL =
            new AccessScope("officer", Set.of(Role.STATE_OFFICER), Set.of(), null, false);

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final RandomLives lives = new RandomLives(random);
    private final Books books = books();

    @RepeatedTest(20)
    void every_board_is_what_a_count_by_hand_gives() {
        for (int i = 0; i < 40; i++) {
            LocalDate asOf = lives.someDay();
            LocalDate knownAt = lives.someDay();

            Board board = Board.of(new KnownBooks(books.until(knownAt), knownAt.toString()), asOf, asOf, ALL);

            for (Board.Row row : board.centres()) {
                assertThat(row.counts())
                        .as("%s as of %s known at %s, seed %d", row.centre(), asOf, knownAt, seed)
                        .isEqualTo(lives.counts(row.centre(), asOf, knownAt));
            }
        }
    }

    @RepeatedTest(20)
    void every_month_is_what_a_count_by_hand_gives() {
        for (int i = 0; i < 10; i++) {
            LocalDate asOf = lives.someDay();
            LocalDate knownAt = lives.someDay();
            String centre = lives.someCentre();

            Periods report =
                    Periods.of(new KnownBooks(books.until(knownAt), ""), PeriodKind.MONTH, asOf, centre::equals);

            for (Periods.Period month : report.periods()) {
                String what =
                        "%s %s as of %s known at %s, seed %d".formatted(centre, month.period(), asOf, knownAt, seed);
                assertThat(month.registered())
                        .as(what)
                        .isEqualTo(count(l -> l.registered(centre, month, asOf, knownAt)));
                assertThat(month.struckOff()).as(what).isEqualTo(count(l -> l.struckOff(centre, month, asOf, knownAt)));
                assertThat(month.resolvedInPeriod())
                        .as(what)
                        .isEqualTo(count(l -> l.firstResolved(centre, month, asOf, knownAt)));
                assertThat(month.resolvedOfRegistered())
                        .as(what)
                        .isEqualTo(count(l -> l.standsResolved(centre, month, asOf, knownAt)));
                assertThat(month.reconciliation().balanced()).as(what).isTrue();
                LocalDate end = month.to().isBefore(asOf) ? month.to() : asOf;
                assertThat(month.reconciliation().openAtEnd())
                        .as(what)
                        .isEqualTo(open(lives.counts(centre, end, knownAt)));
            }
        }
    }

    private int count(Predicate<Life> counts) {
        return (int) lives.all().stream().filter(counts).count();
    }

    private static int open(Map<CaseStatus, Integer> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().isOpen())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** The pages as the projection would write them, in order of recording. */
    private Books books() {
        CentreNumbers numbers = new CentreNumbers();
        Map<LocalDate, Day> days = new TreeMap<>();
        lives.recorded()
                .forEach((day, postings) ->
                        days.put(day, Day.EMPTY.with(postings).at(Instant.EPOCH)));
        Map.Entry<LocalDate, Day> first = days.entrySet().iterator().next();
        Day opening = first.getValue();
        for (String centre : lives.centres()) {
            opening = opening.with(new CentreOpened(centre, "PAT", centre, centre, lives.firstDay(), 0));
        }
        days.put(first.getKey(), opening);
        List<Page> pages = new ArrayList<>();
        days.forEach(
                (day, content) -> pages.add(Page.of(new Stored<>(day.toString(), pages.size(), content), numbers)));
        return Books.of(pages, numbers);
    }
}
