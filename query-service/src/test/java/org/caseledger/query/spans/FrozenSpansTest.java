package org.caseledger.query.spans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.caseledger.query.followups.FollowUpState;
import org.caseledger.query.followups.FollowUpWorkLists;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a process sends that was frozen while it wrote, once another one has caught up with it and gone on. */
class FrozenSpansTest {
    private static final String CASE = "a-case";
    private static final LocalDate DUE = LocalDate.of(2025, 7, 1);
    private static final LocalDate ENDED = DUE.minusDays(20);

    private final TestStore store = TestStore.local();
    private final MongoClient client = MongoClients.create(store.uri());
    private final MongoDatabase views = client.getDatabase("frozen_spans");
    private final Definitions definitions = Definitions.of(List.of(new FollowUpWorkLists()));

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void a_span_that_ended_meanwhile_before_anybody_saw_it_does_not_come_back() {
        Span begun = begunAt(7);
        SpanCollection other = caughtUpWith(begun);
        other.write(9, List.of(begun.since(Span.EARLIER).ended(12, ENDED)));
        assertThat(seen()).isEmpty();

        isNotBroughtBack(begun);
    }

    @Test
    void nor_does_one_that_ended_where_the_other_had_to_catch_up_once_more() {
        Span begun = begunAt(7);
        SpanCollection other = caughtUpWith(begun);
        other.catchesUp(9, 12);
        other.again(List.of(CASE), 9, List.of(begun.since(Span.EARLIER).ended(12, ENDED)));
        assertThat(seen()).isEmpty();

        isNotBroughtBack(begun);
    }

    private SpanCollection caughtUpWith(Span begun) {
        SpanCollection other = collection();
        other.catchesUp(4, 9);
        other.again(List.of(CASE), 4, List.of(begun));
        return other;
    }

    private void isNotBroughtBack(Span begun) {
        SpanCollection frozen = collection();
        assertThatThrownBy(() -> frozen.write(4, List.of(begun))).isInstanceOf(MongoBulkWriteException.class);
        assertThat(seen()).isEmpty();
    }

    @Test
    void of_one_that_nobody_else_could_write_nothing_is_left() {
        Span before = begunAt(3);
        Span since = begunAt(10);
        SpanCollection spans = collection();
        spans.catchesUp(-1, 3);
        spans.again(List.of(CASE), -1, List.of(before));
        spans.catchesUp(8, 9);
        spans.write(9, List.of(before.since(Span.EARLIER).ended(10, ENDED), since));
        assertThat(seen()).hasSize(1);

        spans.write(10, List.of(since.since(Span.EARLIER).ended(11, ENDED)));

        assertThat(all()).isEmpty();
    }

    private static Span begunAt(long position) {
        RegisterRow row = new RegisterRow(
                FollowUpState.DUE.kind(), "1", RunningQueryService.PATNA, "BR-PAT-01-2025-26-000001", DUE, Map.of());
        int from = Math.toIntExact(DUE.minusDays(3).toEpochDay());
        return Span.open(CASE, new DaysOfRow(row, from, from + 6), position);
    }

    private SpanCollection collection() {
        return new SpanCollection(views, definitions);
    }

    private List<Document> seen() {
        return SpanCollection.of(views, definitions)
                .find(Filters.exists("kind"))
                .into(new ArrayList<>());
    }

    private List<Document> all() {
        return SpanCollection.of(views, definitions).find().into(new ArrayList<>());
    }
}
