package org.caseledger.command.reviews;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.lifecycle.refusals.OccursInTheFuture;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.command.lookups.NothingSignedYet;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.command.lookups.PermissiveLookups;
import org.caseledger.events.FiguresPublished;
import org.caseledger.events.PublicationPeriod;
import org.caseledger.events.PublishedTotals;
import org.caseledger.events.SignedHead;
import org.caseledger.figures.CountedFigures;
import org.caseledger.figures.FiguresReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishingTest {
    private static final UUID PUBLICATION = new UUID(6, 1);
    private static final UUID REVISION = new UUID(6, 2);
    private static final LocalDate FROM = LocalDate.of(2025, 4, 1);
    private static final LocalDate TO = LocalDate.of(2025, 4, 30);
    private static final LocalDate DAY = LocalDate.of(2025, 5, 6);
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);
    private static final PublishedTotals TOTALS = new PublishedTotals(640, 3, 651, 9, 12, 80);
    private static final PublishedTotals CORRECTED = new PublishedTotals(640, 4, 650, 9, 12, 80);
    private static final FiguresPublished PUBLISHED =
            published(PUBLICATION, PublicationPeriod.MONTH, "2025-04", FROM, TO, 417, TOTALS, DAY);

    private final AggregateTestFixture<Publications> fixture = PermissiveFixture.of(Publications.class);

    @ParameterizedTest
    @CsvSource({
        "FINANCIAL_YEAR, 2024-25, 2024-04-01, 2025-03-31",
        "QUARTER, 2025-26-Q1, 2025-04-01, 2025-06-30",
        "QUARTER, 2024-25-Q4, 2025-01-01, 2025-03-31",
        "MONTH, 2025-04, 2025-04-01, 2025-04-30",
        "MONTH, 2024-02, 2024-02-01, 2024-02-29",
        "WEEK, 2025-W01, 2024-12-30, 2025-01-05",
        "WEEK, 2025-W14, 2025-03-31, 2025-04-06",
        "WEEK, 2020-W53, 2020-12-28, 2021-01-03"
    })
    void a_whole_period_is_published_under_the_name_reports_give_it(
            PublicationPeriod kind, String name, LocalDate from, LocalDate to) {
        fixture.givenNoPriorActivity()
                .when(publish(kind, name, from, to))
                .expectEvents(published(PUBLICATION, kind, name, from, to, 417, TOTALS, TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "FINANCIAL_YEAR, 2024-25, 2024-04-01, 2025-03-30",
        "FINANCIAL_YEAR, 2024-25, 2024-04-02, 2025-03-31",
        "FINANCIAL_YEAR, 2024-25, 2024-01-01, 2024-12-31",
        "QUARTER, 2025-26-Q1, 2025-05-01, 2025-07-31",
        "MONTH, 2025-04, 2025-04-01, 2025-05-01",
        "WEEK, 2025-W14, 2025-04-01, 2025-04-07"
    })
    void part_of_a_period_is_refused(PublicationPeriod kind, String name, LocalDate from, LocalDate to) {
        fixture.givenNoPriorActivity()
                .when(publish(kind, name, from, to))
                .expectNoEvents()
                .expectException(PeriodNotWhole.class);
    }

    @ParameterizedTest
    @CsvSource({
        "FINANCIAL_YEAR, 2025-26, 2024-04-01, 2025-03-31",
        "QUARTER, 2025-26-Q2, 2025-04-01, 2025-06-30",
        "QUARTER, 2025-26, 2025-04-01, 2025-06-30",
        "MONTH, 2025-05, 2025-04-01, 2025-04-30",
        "WEEK, 2024-W53, 2024-12-30, 2025-01-05"
    })
    void a_name_of_other_days_is_refused(PublicationPeriod kind, String name, LocalDate from, LocalDate to) {
        fixture.givenNoPriorActivity()
                .when(publish(kind, name, from, to))
                .expectNoEvents()
                .expectException(PeriodMisnamed.class);
    }

    @Test
    void a_period_is_published_from_the_day_after_it() {
        fixture.givenNoPriorActivity()
                .when(publish(PUBLICATION, 417, TOTALS, TO))
                .expectNoEvents()
                .expectException(PeriodNotOver.class);
        fixture.givenNoPriorActivity()
                .when(publish(PUBLICATION, 417, TOTALS, TO.plusDays(1)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void nothing_is_published_tomorrow() {
        fixture.givenNoPriorActivity()
                .when(publish(PUBLICATION, 417, TOTALS, TODAY.plusDays(1)))
                .expectException(OccursInTheFuture.class);
    }

    @Test
    void figures_are_published_by_the_newest_definition() {
        fixture.givenNoPriorActivity()
                .when(new PublishFigures(
                        PUBLICATION, PublicationPeriod.MONTH, "2025-04", FROM, TO, "1", 417, TOTALS, DAY, TODAY))
                .expectNoEvents()
                .expectException(DefinitionUnknown.class);
    }

    @Test
    void the_position_is_not_negative() {
        fixture.givenNoPriorActivity()
                .when(publish(PUBLICATION, -1, TOTALS, DAY))
                .expectNoEvents()
                .expectException(FigureNegative.class);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 0, 0, 0, 0",
        "0, -1, 0, 0, 0, 0",
        "0, 0, -1, 0, 0, 0",
        "0, 0, 0, -1, 0, 0",
        "0, 0, 0, 0, -1, 0",
        "0, 0, 0, 0, 0, -1"
    })
    void no_total_is_negative(
            int registered, int struckOff, int resolved, int resolvedAgain, int reopened, int handedOver) {
        PublishedTotals totals =
                new PublishedTotals(registered, struckOff, resolved, resolvedAgain, reopened, handedOver);

        fixture.givenNoPriorActivity()
                .when(publish(PUBLICATION, 417, totals, DAY))
                .expectNoEvents()
                .expectException(FigureNegative.class);
    }

    @Test
    void a_part_is_no_more_than_its_whole() {
        fixture.givenNoPriorActivity()
                .when(publish(PUBLICATION, 417, new PublishedTotals(2, 3, 9, 0, 0, 0), DAY))
                .expectNoEvents()
                .expectException(FiguresDisagree.class);
        fixture.givenNoPriorActivity()
                .when(publish(PUBLICATION, 417, new PublishedTotals(9, 0, 2, 0, 0, 3), DAY))
                .expectNoEvents()
                .expectException(FiguresDisagree.class);
    }

    @Test
    void more_may_be_resolved_and_reopened_than_registered() {
        fixture.givenNoPriorActivity()
                .when(publish(PUBLICATION, 417, new PublishedTotals(0, 0, 5, 6, 7, 5), DAY))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void the_same_figures_again_change_nothing_on_any_day() {
        fixture.given(PUBLISHED)
                .when(publish(REVISION, 417, TOTALS, TODAY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_revision_counts_to_a_later_position() {
        fixture.given(PUBLISHED)
                .when(publish(REVISION, 418, CORRECTED, TODAY))
                .expectEvents(published(REVISION, PublicationPeriod.MONTH, "2025-04", FROM, TO, 418, CORRECTED, TODAY));
    }

    @Test
    void other_figures_as_of_the_same_or_an_earlier_position_are_refused() {
        fixture.given(PUBLISHED)
                .when(publish(REVISION, 417, CORRECTED, TODAY))
                .expectNoEvents()
                .expectException(PositionNotLater.class);
        fixture.given(PUBLISHED)
                .when(publish(REVISION, 416, TOTALS, TODAY))
                .expectNoEvents()
                .expectException(PositionNotLater.class);
    }

    @Test
    void another_period_may_be_counted_to_an_earlier_position() {
        fixture.given(PUBLISHED)
                .when(new PublishFigures(
                        REVISION,
                        PublicationPeriod.MONTH,
                        "2025-03",
                        FROM.minusMonths(1),
                        FROM.minusDays(1),
                        "2",
                        400,
                        TOTALS,
                        DAY,
                        TODAY))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_year_and_a_month_of_the_same_name_do_not_meet() {
        fixture.given(new FiguresPublished(
                        PUBLICATION,
                        PublicationPeriod.FINANCIAL_YEAR,
                        "2010-11",
                        LocalDate.of(2010, 4, 1),
                        LocalDate.of(2011, 3, 31),
                        "2",
                        417,
                        TOTALS,
                        DAY))
                .when(publish(
                        PublicationPeriod.MONTH, "2010-11", LocalDate.of(2010, 11, 1), LocalDate.of(2010, 11, 30)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_the_ledger_counts_is_published_with_the_digest_of_its_report() {
        fixture.givenNoPriorActivity()
                .when(publish(PUBLICATION, 417, TOTALS, DAY), counting(TOTALS))
                .expectEvents(published(TOTALS, null));
    }

    @Test
    void figures_that_differ_from_the_ledger_are_refused() {
        fixture.givenNoPriorActivity()
                .when(publish(PUBLICATION, 417, TOTALS, DAY), counting(CORRECTED))
                .expectNoEvents()
                .expectException(FiguresDifferFromLedger.class);
    }

    @Test
    void knowingly_they_are_published_and_say_so_beside_the_digest_of_what_the_ledger_counts() {
        fixture.givenNoPriorActivity().when(knowingly(), counting(CORRECTED)).expectEvents(published(CORRECTED, true));
    }

    @Test
    void a_difference_that_is_none_is_not_said() {
        fixture.givenNoPriorActivity().when(knowingly(), counting(TOTALS)).expectEvents(published(TOTALS, null));
    }

    @Test
    void before_anything_is_signed_nothing_is_published() {
        fixture.givenNoPriorActivity()
                .when(publish(PUBLICATION, 417, TOTALS, DAY), Map.of(Lookups.KEY, new PermissiveLookups() {
                    @Override
                    public Optional<SignedHead> newestSigned() {
                        return Optional.empty();
                    }
                }))
                .expectNoEvents()
                .expectException(NothingSignedYet.class);
    }

    @Test
    void a_period_is_not_counted_as_known_while_it_ran() {
        fixture.givenNoPriorActivity()
                .when(knowingly(), recordingBehindIt(TO))
                .expectNoEvents()
                .expectException(CountedDuringPeriod.class);
        fixture.givenNoPriorActivity()
                .when(publish(PUBLICATION, 417, TOTALS, DAY), recordingBehindIt(TO.plusDays(1)))
                .expectEvents(PUBLISHED);
    }

    private static Map<String, Object> recordingBehindIt(LocalDate day) {
        return Map.of(Lookups.KEY, new PermissiveLookups() {
            @Override
            public Optional<LocalDate> recordedAfter(long position) {
                return Optional.of(day);
            }
        });
    }

    private static PublishFigures knowingly() {
        return new PublishFigures(
                PUBLICATION, PublicationPeriod.MONTH, "2025-04", FROM, TO, "2", 417, TOTALS, true, DAY, TODAY);
    }

    private static Map<String, Object> counting(PublishedTotals totals) {
        return Map.of(Lookups.KEY, new PermissiveLookups() {
            @Override
            public Optional<CountedFigures> counted(LocalDate from, LocalDate to, long position) {
                return Optional.of(inOneCentre(totals));
            }
        });
    }

    private static CountedFigures inOneCentre(PublishedTotals totals) {
        return new CountedFigures(new TreeMap<>(Map.of("BR-PAT-01", totals)));
    }

    /** Where nobody counts there is no report. */
    private static FiguresPublished published(
            UUID id,
            PublicationPeriod kind,
            String name,
            LocalDate from,
            LocalDate to,
            long position,
            PublishedTotals totals,
            LocalDate on) {
        return new FiguresPublished(
                id, kind, name, from, to, "2", position, totals, null, null, PermissiveLookups.SIGNED, on);
    }

    private static FiguresPublished published(PublishedTotals counted, @Nullable Boolean acknowledged) {
        FiguresReport report =
                new FiguresReport(PublicationPeriod.MONTH, "2025-04", FROM, TO, "2", 417, inOneCentre(counted));
        return new FiguresPublished(
                PUBLICATION,
                PublicationPeriod.MONTH,
                "2025-04",
                FROM,
                TO,
                "2",
                417,
                TOTALS,
                acknowledged,
                report.digest(),
                PermissiveLookups.SIGNED,
                DAY);
    }

    private static PublishFigures publish(PublicationPeriod kind, String name, LocalDate from, LocalDate to) {
        return new PublishFigures(PUBLICATION, kind, name, from, to, "2", 417, TOTALS, TODAY, TODAY);
    }

    private static PublishFigures publish(UUID id, long position, PublishedTotals totals, LocalDate on) {
        return new PublishFigures(id, PublicationPeriod.MONTH, "2025-04", FROM, TO, "2", position, totals, on, TODAY);
    }
}
