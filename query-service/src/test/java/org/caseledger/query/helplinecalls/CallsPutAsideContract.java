package org.caseledger.query.helplinecalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.caseledger.events.CallClass;
import org.caseledger.events.CallDisposition;
import org.caseledger.events.HelplineSource;
import org.caseledger.local.testing.DyingDatabase;
import org.caseledger.local.testing.Tries;
import org.caseledger.query.listing.Fact;
import org.caseledger.query.projection.CompletedBatch;
import org.caseledger.query.projection.Documents;
import org.caseledger.query.projection.ViewDocument;
import org.caseledger.query.testing.TestStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever calls were put aside, and whenever a process ended, a start knows those of the view and reads few of them. */
abstract class CallsPutAsideContract {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 10);
    private static final int BATCHES = 30;
    /** Events between two calls: several parts of the log have some. */
    private static final long APART = 20_000;

    private static final long EVENTS = 4 * APART;
    /** Each so manieth place of a kill is tried, from one that the seed draws; every place with {@code --full}. */
    private static final int STRIDE = Tries.of(5, 1);

    /** Of a call that is put aside, and where in them something ends or begins. */
    private static final int BYTES = 24;

    private static final int LAST_OF_LOGGED = 7;
    private static final int LAST_OF_POSITION = 15;
    private static final int LAST_OF_DAY = 19;
    private static final int FIRST_OF_TRAITS = 20;

    private final Random random = Tries.seeded("calls put aside");
    private final HelplineCallsModel model = new HelplineCallsModel();
    private final Map<String, ViewDocument<HelplineCallRecord>> view = new LinkedHashMap<>();
    private long completed = -1;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private TestStore store;

    @SuppressWarnings("NullAway.Init") // the same
    private MongoClient client;

    protected abstract TestStore store();

    @BeforeEach
    void open() {
        store = store();
        client = MongoClients.create(store.uri());
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void a_start_reads_only_what_changed_since_calls_were_put_aside() {
        CountedCalls calls = new CountedCalls(model, database(), EVENTS);
        for (int batch = 0; batch < BATCHES; batch++) {
            calls.completed(batch());
        }
        long upTo = Objects.requireNonNull(aside().find(Filters.eq("_id", -1L)).first())
                .getLong("position");

        assertThat(upTo).isBetween(completed - EVENTS, completed - 1);
        assertThat(aside().countDocuments()).isGreaterThan(3);
        model.collection(database()).deleteMany(Filters.lte(Documents.POSITION, upTo)); // so that they cannot be read

        assertKnows(started(completed));
    }

    @Test
    void killed_between_any_two_writes_a_start_knows_the_view_as_it_stands() {
        int writes = random.nextInt(STRIDE);
        DyingDatabase dying;
        do {
            view.clear();
            completed = -1;
            model.collection(database()).deleteMany(Filters.empty());
            aside().deleteMany(Filters.empty());
            dying = new DyingDatabase(database(), writes);
            writes += STRIDE;
            CountedCalls calls = new CountedCalls(model, dying.database(), EVENTS);
            try {
                for (int batch = 0; batch < BATCHES; batch++) {
                    calls.completed(batch());
                }
            } catch (IllegalStateException killed) {
                assertThat(killed).hasMessage("killed");
            }
            assertKnows(started(completed));
            CountedCalls next = started(completed);
            next.claimed(completed);
            next.completed(batch());
            assertKnows(next);
            assertKnows(started(completed));
        } while (dying.isDead());
        assertThat(writes).isGreaterThan(20);
    }

    @Test
    void nothing_put_aside_is_left_of_a_view_that_is_made_anew() {
        CountedCalls calls = new CountedCalls(model, database(), EVENTS);
        for (int batch = 0; batch < BATCHES; batch++) {
            calls.completed(batch());
        }
        view.clear();
        completed = -1;
        model.collection(database()).deleteMany(Filters.empty());

        CountedCalls anew = new CountedCalls(model, database(), EVENTS);
        for (int batch = 0; batch < BATCHES; batch++) {
            anew.completed(batch());
            assertKnows(started(completed));
        }
        assertKnows(anew);
    }

    @Test
    void where_a_view_that_was_made_anew_cannot_be_read_to_the_end_those_of_before_stay() {
        CountedCalls calls = new CountedCalls(model, database(), EVENTS);
        for (int batch = 0; batch < BATCHES; batch++) {
            calls.completed(batch());
        }
        MongoCollection<Document> stored = model.collection(database());
        List<Document> all = stored.find().into(new ArrayList<>());
        stored.deleteMany(Filters.empty()); // as if they were read no further than to the first
        stored.insertMany(List.of(all.get(0), new Document("_id", "unreadable").append(Documents.POSITION, completed)));

        assertThatThrownBy(() -> calls.madeAnew(completed)).isInstanceOf(RuntimeException.class);

        assertKnows(calls);
    }

    @Test
    void what_is_put_aside_later_than_what_is_completed_is_not_taken() {
        CountedCalls calls = new CountedCalls(model, database(), EVENTS);
        for (int batch = 0; batch < BATCHES; batch++) {
            calls.completed(batch());
        }
        view.clear();
        model.collection(database()).deleteMany(Filters.empty());

        assertThat(started(0).all(call -> true)).isEmpty();
    }

    @Test
    void a_process_that_was_frozen_and_wakes_takes_nothing_back() {
        CallsPutAside aside = new CallsPutAside(model, database());
        PackedCalls older = new PackedCalls();
        older.put(7, 7, CountedCall.of(call(7, List.of())));
        PackedCalls newer = new PackedCalls();
        newer.put(7, 90, CountedCall.of(call(7, List.of("BR-PAT-01"))));
        BitSet first = new BitSet();
        first.set(0);
        aside.write(newer, first, 100);

        aside.write(older, first, 50);

        PackedCalls read = new PackedCalls();
        assertThat(aside.read(100, read)).isEqualTo(100);
        List<CountedCall> all = new ArrayList<>();
        read.forEach(all::add);
        assertThat(all).singleElement().matches(one -> one.traits().isRouted());
    }

    /** As a just-elected primary may give it: counts of whoever asks meanwhile stay whole. */
    @Test
    void an_older_answer_takes_no_call_away() {
        CountedCalls writer = new CountedCalls(model, database(), EVENTS);
        for (int batch = 0; batch < BATCHES; batch++) {
            writer.completed(batch());
        }
        CountedCalls calls = started(completed);

        calls.completedElsewhere(0);

        assertThat(calls.position()).isEqualTo(completed);
        assertKnows(calls);
    }

    @Test
    void what_is_put_aside_is_compared_with_the_view() {
        CountedCalls calls = new CountedCalls(model, database(), EVENTS);
        for (int batch = 0; batch < BATCHES; batch++) {
            calls.completed(batch());
            assertThat(difference()).isEmpty();
        }
        CountedCalls last = new CountedCalls(model, database(), 1);
        last.completedElsewhere(completed);
        last.claimed(completed);
        Document part =
                Objects.requireNonNull(aside().find(Filters.gt("_id", -1L)).first());

        assertDiffers("is put aside otherwise", part, changed(part, LAST_OF_DAY));
        assertDiffers("is not put aside as it stands", part, changed(part, LAST_OF_POSITION));
        assertDiffers(
                "is not put aside as it stands", part, new Document(part).append("calls", new Binary(new byte[0])));
        assertDiffers("is put aside and is in no document", part, withAnother(part));
        assertDiffers("cannot be read: ArrayIndexOutOfBoundsException", part, changed(part, FIRST_OF_TRAITS));
    }

    @Test
    void what_is_put_aside_and_cannot_be_read_is_read_from_the_view() {
        CountedCalls calls = new CountedCalls(model, database(), EVENTS);
        for (int batch = 0; batch < BATCHES; batch++) {
            calls.completed(batch());
        }
        Document part =
                Objects.requireNonNull(aside().find(Filters.gt("_id", -1L)).first());
        put(changed(part, FIRST_OF_TRAITS));

        CountedCalls next = started(completed);
        assertKnows(next);
        next.claimed(completed);

        assertThat(difference()).isEmpty();
    }

    private void assertDiffers(String how, Document part, Document changed) {
        put(changed);
        assertThat(difference()).hasValueSatisfying(said -> assertThat(said).endsWith(how));
        put(part);
        assertThat(difference()).isEmpty();
    }

    private Optional<String> difference() {
        return model.putAside(database())
                .orElseThrow()
                .difference(model.collection(database()).find().into(new ArrayList<>()).stream());
    }

    private void put(Document part) {
        aside().replaceOne(Filters.eq("_id", part.get("_id")), part);
    }

    /** With another byte at this place of its first call. */
    private static Document changed(Document part, int place) {
        byte[] calls = bytes(part).clone();
        calls[place] ^= 1;
        return new Document(part).append("calls", new Binary(calls));
    }

    /** With a call beside the first that nobody logged. */
    private static Document withAnother(Document part) {
        byte[] calls = bytes(part);
        byte[] more = Arrays.copyOf(calls, calls.length + BYTES);
        System.arraycopy(calls, 0, more, calls.length, BYTES);
        more[calls.length + LAST_OF_LOGGED] ^= 1;
        return new Document(part).append("calls", new Binary(more));
    }

    private static byte[] bytes(Document part) {
        return part.get("calls", Binary.class).getData();
    }

    /** A call that is logged, or one of before that is routed, written as the view writes it. */
    private CompletedBatch<HelplineCallRecord> batch() {
        long first = completed + 1;
        long last = completed + APART;
        ViewDocument<HelplineCallRecord> changed = view.isEmpty() || random.nextInt(3) > 0
                ? new ViewDocument<>(UUID.randomUUID().toString(), last, call(last, List.of()))
                : routed(List.copyOf(view.values()).get(random.nextInt(view.size())), last);
        view.put(changed.id(), changed);
        model.collection(database())
                .replaceOne(
                        Filters.eq("_id", changed.id()),
                        Documents.write(model, changed),
                        new ReplaceOptions().upsert(true));
        completed = last;
        return new CompletedBatch<>(first, last, Instant.EPOCH, List.of(changed), false);
    }

    private ViewDocument<HelplineCallRecord> routed(ViewDocument<HelplineCallRecord> before, long position) {
        return new ViewDocument<>(before.id(), position, before.value().routed("BR-GAY-0" + random.nextInt(9), DAY));
    }

    private HelplineCallRecord call(long position, List<String> centres) {
        HelplineCallRecord call = new HelplineCallRecord(
                any(HelplineSource.values()),
                any(CallClass.values()),
                any(CallDisposition.values()),
                random.nextBoolean() ? "PAT" : null,
                new Fact(DAY.plusDays(random.nextInt(99)), position),
                random.nextBoolean() ? "helpline-1" : null,
                List.of(),
                null);
        for (String centre : centres) {
            call = call.routed(centre, DAY);
        }
        return call;
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private CountedCalls started(long upTo) {
        CountedCalls calls = new CountedCalls(model, database(), EVENTS);
        calls.completedElsewhere(upTo);
        return calls;
    }

    private void assertKnows(CountedCalls calls) {
        assertThat(calls.all(call -> true))
                .containsExactlyInAnyOrderElementsOf(view.values().stream()
                        .map(one -> CountedCall.of(one.value()))
                        .toList());
    }

    private MongoCollection<Document> aside() {
        return database().getCollection("helplinecalls_packed");
    }

    private MongoDatabase database() {
        @Nullable String name = new ConnectionString(store.uri()).getDatabase();
        return client.getDatabase(Objects.requireNonNull(name));
    }
}
