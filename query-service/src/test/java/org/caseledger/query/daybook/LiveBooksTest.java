package org.caseledger.query.daybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.caseledger.events.Role;
import org.caseledger.events.Service;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.query.projection.CompletedBatch;
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

    /** As a list is read while somebody writes: a part as it was, and the rest as it is. */
    @Test
    void a_page_that_was_read_as_it_was_beside_one_as_it_is_does_not_stay_so() {
        LiveBooks books =
                new LiveBooks(service.bean(DayBook.class), service.log().views());
        books.completedElsewhere(awaitWritten());
        MongoCollection<Document> pages = service.log().views().getCollection(DayBook.NAME);
        Bson ofMay = Filters.eq("_id", MAY_5.toString());
        Document former = Objects.requireNonNull(pages.find(ofMay).first());
        service.log().append(MAY_5, WORKER, one.served(MAY_5, Service.LEGAL_AID));
        long whole = service.log().head();
        service.log().append(MAY_5.plusDays(1), WORKER, one.served(MAY_5, Service.MEDICAL_AID));
        long last = awaitWritten();
        Document later = Objects.requireNonNull(pages.find(ofMay).first());

        pages.replaceOne(ofMay, former);
        books.completedElsewhere(last - 1);
        pages.replaceOne(ofMay, later);
        books.completedElsewhere(last);

        assertThat(books.newest().pages())
                .filteredOn(page -> page.recorded().equals(MAY_5))
                .extracting(DayBookPage::position)
                .containsExactly(whole);
    }

    @Test
    void they_are_of_another_edition_once_those_that_were_made_anew_are_shown_and_no_sooner() {
        LiveBooks books =
                new LiveBooks(service.bean(DayBook.class), service.log().views());
        long first = awaitWritten();
        books.completedElsewhere(first);
        int former = books.edition();
        service.log().append(MAY_5.plusDays(2), WORKER, one.served(MAY_5, Service.FOOD));
        long last = awaitWritten();

        books.madeAnew(first);
        assertThat(books.newest().position()).isEqualTo(first);
        assertThat(books.edition()).isEqualTo(former);

        books.completedElsewhere(last);
        assertThat(books.newest().position()).isEqualTo(last);
        assertThat(books.edition()).isNotEqualTo(former);
    }

    @Test
    void where_those_that_were_made_anew_cannot_be_read_to_the_end_no_part_of_them_is_shown() {
        LiveBooks books =
                new LiveBooks(service.bean(DayBook.class), service.log().views());
        books.completedElsewhere(awaitWritten());
        int pages = books.newest().pages().size();
        MongoCollection<Document> stored = service.log().views().getCollection(DayBook.NAME);
        Document last = Objects.requireNonNull(
                stored.find().sort(new Document("_id", -1)).first());
        Document unreadable = new Document("_id", "2100-01-01");

        stored.deleteOne(Filters.eq("_id", last.get("_id"))); // as if they were read no further
        stored.insertOne(unreadable);
        assertThatThrownBy(() -> books.madeAnew(service.log().head())).isInstanceOf(RuntimeException.class);
        stored.deleteOne(unreadable);
        books.completed(
                new CompletedBatch<>(books.position() + 1, books.position() + 1, Instant.EPOCH, List.of(), false));
        stored.insertOne(last);

        assertThat(books.newest().pages()).hasSize(pages);
    }

    private long awaitWritten() {
        long head = service.log().head();
        await().until(() -> service.bean(ReadYourWrites.class).position(DayBook.NAME) == head);
        return head;
    }
}
