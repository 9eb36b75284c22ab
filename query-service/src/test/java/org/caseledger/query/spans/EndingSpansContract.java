package org.caseledger.query.spans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.caseledger.query.testing.RunningQueryService.GAYA;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caseledger.events.Event;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.Role;
import org.caseledger.local.testing.Tries;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.ListCursor;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Who;
import org.caseledger.service.access.AccessScope;
import org.junit.jupiter.api.Test;

/**
 * Follow-ups that are overdue are recorded while their list is read as it was known before: their spans end, and stand elsewhere in the
 * index from then on.
 */
abstract class EndingSpansContract extends QueryServiceContract {
    /** More rows than are read at once. */
    private static final int CASES = Tries.of(250, 600);

    private static final LocalDate REGISTERED = LocalDate.of(2025, 6, 1);
    private static final LocalDate SLOT = REGISTERED.plusDays(7);
    private static final LocalDate TODAY = REGISTERED.plusDays(12);
    private static final AccessScope OFFICER =
            new AccessScope("state-officer", Set.of(Role.STATE_OFFICER), Set.of(), null, false);

    private final List<OneCase> inPatna = cases(PATNA);
    private final List<OneCase> inGaya = cases(GAYA);

    @Override
    protected void given(TestLog log) {
        begin(log, inPatna);
        begin(log, inGaya);
    }

    @Test
    void a_file_has_every_row_that_was_known_though_all_end_while_it_is_written() {
        readAsFile(overdue(PATNA, known()));
    }

    @Test
    void a_page_has_every_row_that_was_known_though_they_end_while_it_is_read() {
        Moment moment = known();
        readAsPages(overdue(GAYA, moment), moment);
    }

    private <L> void readAsFile(RegisterQuery<L> query) {
        List<L> known = query.lines();
        assertThat(known).hasSize(CASES);
        List<L> written = new ArrayList<>();
        try (Stream<L> all = query.all()) {
            Iterator<L> lines = all.iterator();
            written.add(lines.next());
            end(inPatna);
            lines.forEachRemaining(written::add);
        }
        assertThat(written).containsExactlyElementsOf(known);
    }

    private <L> void readAsPages(RegisterQuery<L> query, Moment moment) {
        List<L> known = query.lines().subList(0, CASES - 1);
        CompletableFuture<Void> ending = CompletableFuture.runAsync(() -> end(inGaya));
        int pages = 0;
        while (!ending.isDone()) {
            assertThat(query.page(ListCursor.first(moment), CASES - 1).entries())
                    .as("page %d", pages)
                    .containsExactlyElementsOf(known);
            pages++;
        }
        ending.join();
        System.out.printf("ending spans: %d pages%n", pages);
    }

    private Moment known() {
        long head = service.log().head();
        awaitSpans(head);
        return new Moment(TODAY, head);
    }

    private RegisterQuery<?> overdue(String centre, Moment moment) {
        CentreFilter ofCentre = new CentreFilter(OFFICER, centre, null);
        for (RegisterDefinition<?> register : service.beans(RegisterDefinition.class)) {
            for (RowKind kind : register.kinds()) {
                if (kind.name().equals("follow-ups/overdue")) {
                    return service.bean(Registers.class).ask(register, kind, ofCentre, moment);
                }
            }
        }
        throw new AssertionError("no register lists overdue follow-ups");
    }

    /** The last ones first, so that they end before they are read. */
    private void end(List<OneCase> all) {
        long head = 0;
        for (int i = all.size() - 1; i >= 0; i--) {
            Event followUp = all.get(i).followedUp(SLOT, FollowUpOutcome.SAFE_AND_STABLE, TODAY);
            head = service.log().append(TODAY, Who.LEDGER, followUp);
        }
        awaitSpans(head);
    }

    private void awaitSpans(long position) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> service.bean(SpanKeeper.class).position() >= position);
    }

    private static List<OneCase> cases(String centre) {
        return IntStream.rangeClosed(1, CASES)
                .mapToObj(serial -> new OneCase(centre, REGISTERED, serial))
                .toList();
    }

    private static void begin(TestLog log, List<OneCase> all) {
        for (OneCase one : all) {
            Event[] life = Stream.of(one.registered(), one.resolved(REGISTERED))
                    .flatMap(Stream::of)
                    .toArray(Event[]::new);
            log.append(TODAY, Who.LEDGER, life);
        }
    }
}
