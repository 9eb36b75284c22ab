package org.caseledger.query.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.PostingReason;
import org.caseledger.events.Role;
import org.caseledger.local.testing.Tries;
import org.caseledger.query.listing.DayRange;
import org.caseledger.query.periods.PeriodKind;
import org.caseledger.query.projection.ViewDocument;
import org.caseledger.service.access.AccessScope;
import org.junit.jupiter.api.RepeatedTest;

/** Boards and periods against a count by hand of what happened to each case, over random lives with transfers, late entries, corrections and voidings. */
class RecountTest {
    private static final AccessScope ALL =
            new AccessScope("officer", Set.of(Role.STATE_OFFICER), Set.of(), null, false);

    /** Each day with {@code --full}, otherwise from one of the first that is drawn. */
    private static final int DAYS_APART = Tries.of(7, 1);

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final RandomLives lives = new RandomLives(random);
    private final Books books = books();

    @RepeatedTest(20)
    void every_board_is_what_a_count_by_hand_gives() {
        for (int i = 0; i < Tries.of(15, 40); i++) {
            LocalDate asOf = lives.someDay();
            LocalDate knownAt = lives.someDay();

            Board board = Board.of(new DayBookKnownAt(books.until(knownAt), knownAt.toString()), asOf, asOf, ALL);

            assertThat(board.centres())
                    .extracting(Board.Row::centre)
                    .containsExactlyElementsOf(lives.centres().entrySet().stream()
                            .filter(centre -> !centre.getValue().isAfter(asOf)
                                    && !centre.getValue().isAfter(knownAt))
                            .map(Map.Entry::getKey)
                            .sorted()
                            .toList());
            assertThat(board.total().reconciliation().transferredIn())
                    .as("in and out over the State as of %s known at %s, seed %d", asOf, knownAt, seed)
                    .isEqualTo(board.total().reconciliation().transferredOut());
            for (Board.Row row : board.centres()) {
                assertThat(row.counts())
                        .as("%s as of %s known at %s, seed %d", row.centre(), asOf, knownAt, seed)
                        .isEqualTo(lives.counts(row.centre(), asOf, knownAt));
            }
        }
    }

    @RepeatedTest(4)
    void no_case_is_missing_at_any_centre_on_any_day_as_known_on_several_days() {
        for (int i = 0; i < Tries.of(1, 3); i++) {
            LocalDate knownAt = lives.someDay();
            DayBookKnownAt known = new DayBookKnownAt(books.until(knownAt), "");
            for (CentreOpened centre : known.books().centresOn(knownAt)) {
                LocalDate first = centre.on().plusDays(random.nextInt(DAYS_APART));
                for (LocalDate asOf = first; asOf.isBefore(lives.lastDay()); asOf = asOf.plusDays(DAYS_APART)) {
                    BalanceCheck identity =
                            CentreBoard.of(known, asOf, asOf, centre).reconciliation();

                    assertThat(identity)
                            .as("%s as of %s known at %s, seed %d", centre.centre(), asOf, knownAt, seed)
                            .isEqualTo(byHand(centre.centre(), asOf, knownAt));
                }
            }
        }
    }

    @RepeatedTest(20)
    void every_month_is_what_a_count_by_hand_gives() {
        for (int i = 0; i < Tries.of(4, 10); i++) {
            LocalDate asOf = lives.someDay();
            LocalDate knownAt = lives.someDay();
            String centre = lives.someCentre();

            Periods report =
                    Periods.of(new DayBookKnownAt(books.until(knownAt), ""), PeriodKind.MONTH, asOf, centre::equals);

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
                assertThat(month.handedOver())
                        .as(what)
                        .isEqualTo(count(l -> l.handedOver(centre, month, asOf, knownAt)));
                assertThat(month.resolvedAgainInPeriod())
                        .as(what)
                        .isEqualTo(happened(PostingReason.RESOLVED_AGAIN, centre, month, asOf, knownAt));
                assertThat(month.reopenedInPeriod())
                        .as(what)
                        .isEqualTo(happened(PostingReason.REOPENED, centre, month, asOf, knownAt));
                assertThat(month.reconciliation().balanced()).as(what).isTrue();
                LocalDate end = month.to().isBefore(asOf) ? month.to() : asOf;
                assertThat(month.reconciliation().openAtEnd())
                        .as(what)
                        .isEqualTo(open(lives.counts(centre, end, knownAt)));
            }
        }
    }

    @RepeatedTest(10)
    void each_centre_beside_the_others_is_as_it_is_alone_and_they_add_up() {
        LocalDate asOf = lives.someDay();
        LocalDate knownAt = lives.someDay();
        DayBookKnownAt known = new DayBookKnownAt(books.until(knownAt), "");
        DayRange ever = new DayRange(null, null);

        Periods all = Periods.of(known, PeriodKind.MONTH, asOf, centre -> true, PartOfState.CENTRE, ever);

        assertThat(all.periods())
                .isEqualTo(Periods.of(known, PeriodKind.MONTH, asOf, centre -> true)
                        .periods());
        List<Periods.Part> parts = Objects.requireNonNull(all.parts());
        for (Periods.Part part : parts) {
            Periods alone = Periods.of(known, PeriodKind.MONTH, asOf, Objects.requireNonNull(part.centre())::equals);
            assertThat(part.total()).as("seed %d", seed).isEqualTo(alone.total());
            assertThat(part.periods())
                    .as("seed %d", seed)
                    .endsWith(alone.periods().toArray(Periods.Period[]::new));
        }
        assertThat(parts.stream().mapToInt(part -> part.total().registered()).sum())
                .isEqualTo(all.total().registered());
    }

    /** Balanced, because a case that came is either here or went. */
    private BalanceCheck byHand(String centre, LocalDate asOf, LocalDate knownAt) {
        Map<ClosingReason, Integer> closed = new LinkedHashMap<>();
        lives.all().stream()
                .filter(life -> life.isHeldBy(centre, asOf, knownAt))
                .flatMap(life -> life.last(asOf, knownAt).stream())
                .flatMap(last -> last.account.closingReason().stream())
                .forEach(reason -> closed.merge(reason, 1, Integer::sum));
        Map<CaseStatus, Integer> counts = lives.counts(centre, asOf, knownAt);
        return new BalanceCheck(
                came(PostingReason.REGISTERED, centre, asOf, knownAt),
                came(PostingReason.BROUGHT_FORWARD, centre, asOf, knownAt),
                came(PostingReason.TRANSFERRED_IN, centre, asOf, knownAt),
                open(counts),
                counts.getOrDefault(CaseStatus.UNDER_FOLLOW_UP, 0),
                closed,
                lives.all().stream()
                        .mapToInt(life -> life.left(centre, asOf, knownAt))
                        .sum(),
                true);
    }

    private int came(PostingReason reason, String centre, LocalDate asOf, LocalDate knownAt) {
        return lives.all().stream()
                .mapToInt(life -> life.came(reason, centre, asOf, knownAt))
                .sum();
    }

    private int happened(PostingReason reason, String centre, Periods.Period month, LocalDate asOf, LocalDate knownAt) {
        return lives.all().stream()
                .mapToInt(life ->
                        life.happened(reason, centre, month, asOf, knownAt).size())
                .sum();
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
        lives.centres()
                .forEach((centre, on) -> days.merge(
                        on, Day.EMPTY.with(opened(centre, on)), (day, opening) -> day.with(opened(centre, on))));
        List<DayBookPage> pages = new ArrayList<>();
        days.forEach((day, content) ->
                pages.add(DayBookPage.of(new ViewDocument<>(day.toString(), pages.size(), content), numbers)));
        return Books.of(pages, numbers);
    }

    private static CentreOpened opened(String centre, LocalDate on) {
        return new CentreOpened(centre, "PAT", centre, centre, on, 0);
    }
}
