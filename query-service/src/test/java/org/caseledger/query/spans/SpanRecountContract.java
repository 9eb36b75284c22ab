package org.caseledger.query.spans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.caseledger.events.ReopeningReason;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;

/** Spans that are stored and should not be are found wherever they stand. */
abstract class SpanRecountContract extends QueryServiceContract {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final String FIRST_OF_ALL = "00000000-0000-0000-0000-000000000000";
    private static final String LAST_OF_ALL = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    private final List<OneCase> cases = IntStream.rangeClosed(1, 3)
            .mapToObj(serial -> new OneCase(PATNA, DAY, serial))
            .toList();

    @Override
    protected void given(TestLog log) {
        for (OneCase one : cases) {
            log.append(DAY, Who.LEDGER, one.registered());
            log.append(DAY, Who.LEDGER, one.resolved(DAY));
        }
    }

    @Test
    void a_span_of_a_case_before_the_first_that_has_a_record_is_found() {
        assertFoundWhere(FIRST_OF_ALL);
    }

    @Test
    void a_span_of_a_case_between_two_chunks_of_records_is_found() {
        assertFoundWhere(SpanCollection.caseOf(stored()) + "0");
    }

    @Test
    void a_span_of_a_case_after_the_last_that_has_a_record_is_found() {
        assertFoundWhere(LAST_OF_ALL);
    }

    @Test
    void a_span_in_a_ledger_without_any_case_is_found() {
        MongoDatabase empty = service.bean(MongoClient.class)
                .getDatabase("recount_" + UUID.randomUUID().toString().substring(0, 8));
        new SpanProgress(empty, Definitions.of(registers()))
                .moved(-1, service.log().head());
        Optional<String> before = difference(empty);
        Document planted = ofCase(LAST_OF_ALL, stored());
        spans(empty).insertOne(planted);
        Optional<String> found = difference(empty);
        empty.drop();

        assertThat(before).isEmpty();
        assertThat(found).hasValue("span " + planted.getString("_id") + " should not be");
    }

    @Test
    void a_field_that_should_not_be_is_found_though_it_says_nothing() {
        Document one = stored();
        MongoCollection<Document> spans = spans(service.log().views());
        for (Object invented : new Object[] {new Document("category", "OTHER"), null}) {
            spans.updateOne(Filters.eq("_id", one.get("_id")), Updates.set("invented", invented));
            Optional<String> found = difference(service.log().views());
            spans.replaceOne(Filters.eq("_id", one.get("_id")), one);

            assertThat(found).hasValue("span " + one.getString("_id") + " is wrong in invented");
        }
    }

    /** Its record was read before, together with those of the others. */
    @Test
    void a_case_that_moves_on_while_others_are_compared_is_left_to_the_next_recount() {
        stored();
        OneCase last = cases.stream()
                .max(Comparator.comparing(one -> one.id().toString()))
                .orElseThrow();
        AtomicBoolean moved = new AtomicBoolean();
        SpanRecount recount = recount(service.log().views());

        Optional<String> found = recount.difference(span -> {
            if (moved.compareAndSet(false, true)) {
                service.log().append(DAY, Who.LEDGER, last.reopened(DAY, ReopeningReason.values()[0]));
                stored();
            }
        });

        assertThat(moved).isTrue();
        assertThat(found).isEmpty();
        assertThat(difference(service.log().views())).isEmpty();
    }

    /** Planted, and taken away again. */
    private void assertFoundWhere(String withoutRecord) {
        MongoDatabase views = service.log().views();
        Document planted = ofCase(withoutRecord, stored());
        spans(views).insertOne(planted);
        Optional<String> found = difference(views);
        spans(views).deleteOne(Filters.eq("_id", planted.get("_id")));

        assertThat(found).hasValue("span " + planted.getString("_id") + " should not be");
        assertThat(difference(views)).isEmpty();
    }

    /** One of the first case, once all are written. */
    private Document stored() {
        long head = service.log().head();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.bean(SpanKeeper.class).position() == head);
        return Objects.requireNonNull(spans(service.log().views())
                .find(Filters.exists("kind"))
                .sort(Sorts.ascending("_id"))
                .first());
    }

    private static Document ofCase(String another, Document span) {
        String id = span.getString("_id");
        return new Document(span).append("_id", another + id.substring(id.indexOf(' ')));
    }

    /** A case at a time. */
    private Optional<String> difference(MongoDatabase views) {
        return recount(views).difference(span -> {});
    }

    private SpanRecount recount(MongoDatabase views) {
        return new SpanRecount(views, service.bean(Cases.class), registers(), 1);
    }

    private MongoCollection<Document> spans(MongoDatabase views) {
        return SpanCollection.of(views, Definitions.of(registers()));
    }

    private List<RegisterDefinition<?>> registers() {
        List<RegisterDefinition<?>> registers = new ArrayList<>();
        service.beans(RegisterDefinition.class).forEach(registers::add);
        return registers;
    }
}
