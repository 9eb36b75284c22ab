package org.caseledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bson.Document;
import org.caseledger.local.testing.DyingDatabase;
import org.caseledger.local.testing.Tries;
import org.caseledger.query.testing.Who;
import org.caseledger.service.stream.PositionTokens;
import org.caseledger.views.ViewsInUse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A view of many documents that was never made: each is written once, a range of them after the other, wherever that is cut off. */
abstract class ViewLoadingContract extends ProcessingOnStore {
    private static final int EVENTS = 300;
    private static final int CASES = 20;
    /** The events of some five documents. */
    private static final LoadLimits LITTLE_MEMORY = new LoadLimits(EVENTS, 30_000, null);

    /** Of one load. */
    private static final int MOST_WRITES = 12;

    private final Random random = Tries.seeded("view loading");

    @BeforeEach
    void isLoaded() {
        limits = LITTLE_MEMORY;
        tally.hasManyDocuments = true;
    }

    @Test
    void it_is_what_batches_make_of_it_though_little_fits_in_memory() {
        Map<String, List<Long>> expected = write(EVENTS, CASES);
        AtomicInteger folded = new AtomicInteger();
        Set<String> ids = new HashSet<>();
        AtomicInteger handled = new AtomicInteger();
        tally.onHandling = event -> handled.incrementAndGet();
        tally.onFolding = id -> {
            folded.incrementAndGet();
            ids.add(id);
        };

        awaitHead(start());
        Map<String, String> loaded = view.bytes();

        assertThat(view.counted()).isEqualTo(expected);
        assertThat(ids).hasSameSizeAs(expected.keySet());
        assertThat(folded).as("each event is folded once").hasValue(Math.toIntExact(log.head() + 1));
        assertThat(handled.get())
                .as("the log is read again and again, and each event is handled once more for its document")
                .isGreaterThan(3 * EVENTS);
        assertThat(tally.read).as("documents that were read").hasValue(0);
        assertThat(indexes()).contains("position_1");
        assertThat(loaded).isEqualTo(batchByBatch());
    }

    @Test
    void it_waits_while_the_log_is_being_filled_also_after_a_restart_and_each_document_is_written_once(
            @TempDir Path folder) throws IOException {
        waitsWhileFilled(folder);

        assertThat(tally.read).as("documents that were read").hasValue(0);
    }

    @Test
    void one_of_few_documents_that_says_so_waits_as_well(@TempDir Path folder) throws IOException {
        tally.hasManyDocuments = false;

        waitsWhileFilled(folder);
    }

    private void waitsWhileFilled(Path folder) throws IOException {
        tally.waitsUntilFilled = true;
        Path filling = Files.createFile(folder.resolve("filling"));
        limits = new LoadLimits(EVENTS, 30_000, filling);
        Map<String, List<Long>> expected = new TreeMap<>(write(20, CASES));
        start().stop();
        Projections projections = start();
        assertThat(projections.loading(TallyView.NAME))
                .hasValueSatisfying(state -> assertThat(state).contains("waits"));
        for (int i = 0; i < EVENTS; i++) {
            append(expected, i % CASES);
        }
        assertThat(view.counted()).isEmpty();
        assertThat(projections.completed().position(TallyView.NAME)).isEqualTo(PositionTokens.TAIL);

        Files.delete(filling);
        awaitHead(projections);

        assertThat(view.counted()).isEqualTo(expected);
    }

    @Test
    void one_that_is_wanted_meanwhile_follows_a_log_that_is_being_filled(@TempDir Path folder) throws IOException {
        tally.hasManyDocuments = false;
        limits = new LoadLimits(EVENTS, 30_000, Files.createFile(folder.resolve("filling")));
        write(20, CASES);

        awaitHead(start());
    }

    @Test
    void a_view_that_was_begun_follows_a_log_that_is_being_filled(@TempDir Path folder) throws IOException {
        tally.waitsUntilFilled = true;
        write(20, CASES);
        Projections begun = start();
        awaitHead(begun);
        begun.stop();
        limits = new LoadLimits(EVENTS, 30_000, Files.createFile(folder.resolve("filling")));

        Projections projections = start();
        write(20, CASES);

        awaitHead(projections);
    }

    @Test
    void what_is_recorded_meanwhile_and_after_is_in_it_as_well() {
        Map<String, List<Long>> expected = new TreeMap<>(write(EVENTS, CASES));
        AtomicBoolean isFirst = new AtomicBoolean(true);
        tally.onFolding = id -> {
            if (isFirst.compareAndSet(true, false)) {
                append(expected, 3);
            }
        };

        Projections projections = start();
        awaitHead(projections);
        append(expected, 4);
        awaitHead(projections);

        assertThat(view.counted()).isEqualTo(expected);
    }

    @RepeatedTest(3)
    void killed_anywhere_it_is_loaded_again_over_documents_of_earlier_positions() {
        Map<String, List<Long>> expected = new TreeMap<>(write(EVENTS, CASES));
        MongoDatabase living = database;
        DyingDatabase dying = new DyingDatabase(living, random.nextInt(MOST_WRITES));
        database = dying.database();
        Projections killed = start();
        database = living;
        await().until(() -> dying.isDead() || killed.completed().position(TallyView.NAME) == log.head());
        killed.stop();
        append(expected, random.nextInt(CASES));

        awaitHead(start());

        assertThat(view.counted()).isEqualTo(expected);
    }

    @Test
    void killed_before_its_token_moved_it_is_loaded_again_and_nothing_counts_twice() {
        Map<String, List<Long>> expected = new TreeMap<>(write(EVENTS, CASES));
        AtomicBoolean killed = new AtomicBoolean();
        Projections dying = start(100, tokens -> new DyingTokens(tokens, 1, killed));
        await().untilTrue(killed);
        dying.stop();
        assertThat(view.counted()).as("all is written").isEqualTo(expected);
        append(expected, 7);

        awaitHead(start());

        assertThat(view.counted()).isEqualTo(expected);
    }

    /** By an administrator who takes it for what another version left. */
    @Test
    void dropped_while_it_is_loaded_it_is_loaded_from_the_first_document_on() {
        Map<String, List<Long>> expected = write(EVENTS, CASES);
        AtomicInteger folded = new AtomicInteger();
        tally.onFolding = id -> {
            if (folded.incrementAndGet() == EVENTS / 2) {
                new ViewsInUse(database).drop(TallyView.NAME);
            }
        };

        awaitHead(start());

        assertThat(view.counted()).isEqualTo(expected);
    }

    @Test
    void it_ends_before_an_event_of_an_unknown_type() {
        Map<String, List<Long>> known = write(EVENTS, CASES);
        long unknown = log.appendUnknown(Assessments.NOON);
        log.append(Assessments.NOON, Who.LEDGER, Assessments.of(0));

        Projections projections = start();

        await().until(() -> projections.waitsForNewerVersion(TallyView.NAME));
        assertThat(projections.completed().position(TallyView.NAME)).isEqualTo(unknown - 1);
        assertThat(view.counted()).isEqualTo(known);
    }

    @Test
    void of_two_services_one_loads_it_and_the_other_goes_on_where_that_one_stops() throws InterruptedException {
        Map<String, List<Long>> expected = write(EVENTS, CASES);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        tally.onFolding = id -> {
            begun.countDown();
            awaitUninterrupted(goesOn);
        };
        Projections first = start();
        begun.await();
        Tally others = new Tally(1);
        others.hasManyDocuments = true;
        AtomicInteger folded = new AtomicInteger();
        others.onFolding = id -> folded.incrementAndGet();

        Projections second = startAt("other", others);
        assertThat(second.loading(TallyView.NAME))
                .hasValueSatisfying(state -> assertThat(state).contains("is loaded"));
        assertThat(new ProjectionHealth(first).health().getDetails().get(TallyView.NAME))
                .asString()
                .contains("is loaded");
        assertThat(folded).hasValue(0);
        first.stop();
        goesOn.countDown();
        release();

        awaitHead(second);
        assertThat(view.counted()).isEqualTo(expected);
        assertThat(folded.get()).isPositive();
    }

    /** Else it would say "not made yet" until the one that has loaded it ends. */
    @Test
    void of_two_services_that_live_one_loads_it_and_the_other_follows() {
        Map<String, List<Long>> expected = new TreeMap<>(write(EVENTS, CASES));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        tally.onFolding = id -> {
            begun.countDown();
            awaitUninterrupted(goesOn);
        };
        Projections first = start();
        awaitUninterrupted(begun);
        Tally others = new Tally(1);
        others.hasManyDocuments = true;
        AtomicInteger folded = new AtomicInteger();
        others.onFolding = id -> folded.incrementAndGet();
        Projections second = startAt("other", others);
        goesOn.countDown();
        awaitHead(first);

        awaitFollowing(second);
        append(expected, 4);
        awaitHead(first);
        awaitFollowing(second);

        assertThat(second.loading(TallyView.NAME)).isEmpty();
        assertThat(folded).hasValue(0);
        assertThat(view.counted()).isEqualTo(expected);
        first.stop();
        release();
        append(expected, 5);
        awaitHead(second);
        assertThat(view.counted()).isEqualTo(expected);
    }

    private void awaitFollowing(Projections second) {
        await().until(() -> {
            second.followOthers();
            return second.completed().position(TallyView.NAME) == log.head();
        });
    }

    @Test
    void what_cannot_be_handled_stops_it_where_batches_would_stop() {
        write(EVENTS, CASES);
        tally.onFolding = id -> {
            throw new IllegalStateException("cannot be handled");
        };

        Projections projections = start();

        await().until(() -> projections.failures().stopped().containsKey(TallyView.NAME));
        assertThat(indexes()).contains("position_1");
    }

    @Test
    void a_short_log_and_a_view_that_was_begun_are_made_batch_by_batch() {
        limits = new LoadLimits(EVENTS, 100_000, null);
        write(20, CASES);
        Projections projections = start();
        awaitHead(projections);
        projections.stop();
        write(EVENTS, CASES);
        int read = tally.read.get();

        Projections again = start();
        assertThat(again.loading(TallyView.NAME)).isEmpty();
        awaitHead(again);

        assertThat(tally.read.get()).as("documents that are gone on from").isGreaterThan(read);
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        boolean over = false;
        while (!over) {
            try {
                latch.await();
                over = true;
            } catch (InterruptedException e) {
                over = false;
            }
        }
    }

    /** As if the claim of the one that was stopped had lapsed. */
    private void release() {
        database.getCollection(ViewTokens.COLLECTION)
                .updateOne(
                        Filters.eq("processor", TallyView.NAME),
                        new Document(
                                "$unset",
                                new Document("owner", "").append("run", "").append("claimedAt", "")));
    }

    private void append(Map<String, List<Long>> expected, int number) {
        long position = log.append(Assessments.NOON, Who.LEDGER, Assessments.of(number));
        expected.merge(
                Assessments.caseId(number).toString(),
                List.of(position),
                (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
    }

    private Set<String> indexes() {
        Set<String> names = new HashSet<>();
        database.getCollection(TallyView.NAME).listIndexes().forEach(index -> names.add(index.getString("name")));
        return names;
    }

    private Map<String, String> batchByBatch() {
        started.forEach(Projections::stop);
        view.drop();
        database.getCollection(ViewTokens.COLLECTION).drop();
        limits = LoadLimits.ofThisProcess(null);
        awaitHead(start());
        return view.bytes();
    }
}
