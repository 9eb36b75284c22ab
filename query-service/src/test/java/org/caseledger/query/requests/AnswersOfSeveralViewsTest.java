package org.caseledger.query.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.caseledger.events.FiguresPublished;
import org.caseledger.events.PublicationPeriod;
import org.caseledger.events.PublishedTotals;
import org.caseledger.local.testing.turns.Turn;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.projection.Projections;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.query.projection.ReadsView;
import org.caseledger.query.publications.PublicationReports;
import org.caseledger.query.spans.Registers;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;

/** An answer that is made of several views says of itself that it has what the one has that is least far, and no more. */
class AnswersOfSeveralViewsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 5);

    private final OneCase known = new OneCase(RunningQueryService.PATNA, DAY, 1);
    private int cases = 1;

    @Test
    @Turn.Second
    void an_answer_names_no_position_that_one_of_its_views_has_not_reached() {
        try (RunningQueryService service = new RunningQueryService(TestStore.local())) {
            service.log().append(DAY, Who.LEDGER, known.registered());
            service.log().append(DAY, Who.LEDGER, published());
            List<Read> reads = Read.all(service).stream()
                    .filter(read -> viewsOf(read).size() > 1)
                    .filter(read ->
                            !read.path().endsWith("/evidence")) // says what is proved, of a tree that was signed
                    .toList();
            Set<String> views = reads.stream()
                    .flatMap(read -> viewsOf(read).stream())
                    .filter(view -> !view.equals(Registers.VIEW)) // kept by who keeps the cases
                    .collect(Collectors.toCollection(TreeSet::new));
            SoftAssertions softly = new SoftAssertions();
            for (String stopped : views) {
                awaitAllBut("", views, service);
                service.bean(Projections.class).stop(stopped);
                service.log()
                        .append(DAY, Who.LEDGER, new OneCase(RunningQueryService.PATNA, DAY, ++cases).registered());
                awaitAllBut(stopped, views, service);
                reads.stream()
                        .filter(read -> viewsOf(read).contains(stopped))
                        .filter(read -> !isOfWhatStaysAsItIs(read, stopped))
                        .forEach(read -> assertNotAhead(read, stopped, service, softly));
                reads.stream()
                        .filter(read -> !viewsOf(read).contains(stopped))
                        .filter(read -> !read.path().endsWith("/report")) // says what was published, and as of when
                        .filter(read ->
                                !stopped.equals(Cases.NAME) || !viewsOf(read).contains(Registers.VIEW))
                        .forEach(read -> assertAsFarAsTheLog(read, stopped, service, softly));
                service.restartAfter(() -> {});
            }
            softly.assertAll();
            assertThat(views).hasSizeGreaterThan(5);
            assertThat(reads).hasSizeGreaterThan(9);
        }
    }

    private static FiguresPublished published() {
        return new FiguresPublished(
                Read.PUBLICATION,
                PublicationPeriod.MONTH,
                "2025-05",
                LocalDate.of(2025, 5, 1),
                LocalDate.of(2025, 5, 31),
                "1",
                1,
                PublishedTotals.NOTHING,
                DAY);
    }

    /** What an answer is not made of holds it up by nothing. */
    private void assertAsFarAsTheLog(Read read, String stopped, RunningQueryService service, SoftAssertions softly) {
        Answer answer = answer(read, service);

        softly.assertThat(answer.header(ReadYourWrites.HEADER))
                .as("%s while %s stands still, which it does not name", read, stopped)
                .isEqualTo(Long.toString(service.log().head()));
    }

    private Answer answer(Read read, RunningQueryService service) {
        // names no position of its own: who does waits for that
        return service.send(
                service.request(Users.AUDITOR, read.withRequired(known.id().toString()))
                        .setHeader(ReadYourWrites.HEADER, "0"));
    }

    private void assertNotAhead(Read read, String stopped, RunningQueryService service, SoftAssertions softly) {
        long reached = service.bean(ReadYourWrites.class).position(stopped);
        Answer answer = answer(read, service);

        softly.assertThat(reached).as(stopped).isLessThan(service.log().head());
        if (answer.status() == 200) {
            softly.assertThat(Long.parseLong(String.valueOf(answer.header(ReadYourWrites.HEADER))))
                    .as("%s while %s stands still", read, stopped)
                    .isLessThanOrEqualTo(reached);
        } else {
            softly.assertThat(answer.text()).as("%s", read).contains("VIEW_BEHIND");
        }
    }

    private static void awaitAllBut(String stopped, Set<String> views, RunningQueryService service) {
        ReadYourWrites reached = service.bean(ReadYourWrites.class);
        await().until(() -> Stream.concat(views.stream(), Stream.of(Registers.VIEW))
                .filter(view -> !view.equals(stopped))
                .filter(view -> !(view.equals(Registers.VIEW) && stopped.equals(Cases.NAME)))
                .allMatch(view -> reached.position(view) == service.log().head()));
    }

    /** A publication is never changed: its differences are as far as the books are. */
    private static boolean isOfWhatStaysAsItIs(Read read, String view) {
        return read.path().endsWith("/differences") && view.equals(PublicationReports.VIEW);
    }

    private static List<String> viewsOf(Read read) {
        ReadsView reads = read.handler().getMethodAnnotation(ReadsView.class);
        ReadsView all = reads != null ? reads : read.handler().getBeanType().getAnnotation(ReadsView.class);
        return all == null ? List.of() : List.of(all.value());
    }
}
