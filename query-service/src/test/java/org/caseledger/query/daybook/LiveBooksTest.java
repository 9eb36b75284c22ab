package org.caseledger.query.daybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import java.time.LocalDate;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.query.projection.ReadYourWrites;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;

/** Books that another process keeps, read while it writes. */
@OnlyInFull
class LiveBooksTest extends QueryServiceContract {
    private static final LocalDate MAY_5 = LocalDate.of(2025, 5, 5);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, PATNA);

    private final OneCase one = new OneCase(PATNA, MAY_5, 1);

    @Override
    protected TestStore store() {
        return TestStore.local();
    }

    @Override
    protected void given(TestLog log) {
        log.append(MAY_5, WORKER, one.registered());
    }

    @Test
    void pages_that_are_written_and_do_not_count_yet_are_not_shown_and_books_do_not_pass_for_newer_than_they_are() {
        LiveBooks books =
                new LiveBooks(service.bean(DayBook.class), service.log().views());
        long first = awaitWritten();
        books.completedElsewhere(first);
        service.log().append(MAY_5, WORKER, one.served(MAY_5, Service.LEGAL_AID));
        service.log().append(MAY_5, WORKER, one.served(MAY_5, Service.MEDICAL_AID));
        long last = awaitWritten();

        books.completedElsewhere(last - 1);

        assertThat(books.newest().position()).isEqualTo(first);
        assertThat(books.shows(first)).isTrue();
        assertThat(books.shows(last - 1)).isFalse();

        books.completedElsewhere(last);

        assertThat(books.newest().position()).isEqualTo(last);
        assertThat(books.shows(last)).isTrue();
    }

    private long awaitWritten() {
        long head = service.log().head();
        await().until(() -> service.bean(ReadYourWrites.class).position(DayBook.NAME) == head);
        return head;
    }
}
