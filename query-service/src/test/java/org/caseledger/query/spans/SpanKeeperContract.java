package org.caseledger.query.spans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.caseledger.local.testing.DyingDatabase;
import org.caseledger.local.testing.FreezingDatabase;
import org.caseledger.local.testing.OneFailingWrite;
import org.caseledger.local.testing.Tries;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.cases.RegisteredCase;
import org.caseledger.query.counts.CellSums;
import org.caseledger.query.counts.CountPages;
import org.caseledger.query.counts.CountSnapshots;
import org.caseledger.query.counts.Counts;
import org.caseledger.query.projection.CompletedBatch;
import org.caseledger.query.projection.Documents;
import org.caseledger.query.projection.ViewDocument;
import org.caseledger.query.projection.ViewGenerations;
import org.caseledger.query.testing.MonitoredLives;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.TestLog;
import org.caseledger.service.repeating.Pause;
import org.junit.jupiter.api.Test;

/** Spans and counts are the same however their keeping was made anew, killed or frozen in between. */
abstract class SpanKeeperContract extends QueryServiceContract {
    /** Overdue follow-ups. */
    private static final int MEASURE = 1;
    /** Each so manieth place is tried, from one that the seed draws; every place with {@code --full}. */
    private static final int STRIDE = Tries.of(12, 1);

    private static final int LIVES = Tries.of(60, 120);

    private static final long NEAR = 10;

    /** As if the records were always at the end of the log. */
    private static final LongSupplier NO_WAITING = () -> -1;

    private final Random random = Tries.seeded("span keeper");

    @Override
    protected void given(TestLog log) {
        new MonitoredLives(log, random).live(LIVES, 1, 6);
    }

    @Test
    void spans_and_cells_made_anew_are_the_same() {
        awaitSpans();
        MongoDatabase views = service.log().views();
        List<Document> before = documents(views);
        CellSums crossed = crossed(views);

        service.restartAfter(() -> dropSpans(views));
        awaitSpans();

        assertThat(documents(views)).isEqualTo(before).isNotEmpty();
        assertThat(crossed(views).difference(crossed)).isEmpty();
        assertThat(crossed(views).difference(new CellSums())).isNotEmpty();
    }

    @Test
    void killed_between_any_two_writes_it_ends_the_same() {
        killBetweenAnyTwoWrites(Long.MAX_VALUE);
    }

    @Test
    void frozen_before_any_use_while_another_goes_on_it_changes_nothing_when_it_wakes() {
        KeptByService kept = kept();
        MongoDatabase views = service.log().views();
        long head = service.log().head();
        List<ViewDocument<RegisteredCase>> records = records(views);
        int frozenBefore = random.nextInt(STRIDE);
        boolean woke;
        do {
            dropSpans(views);
            FreezingDatabase freezing = new FreezingDatabase(
                    views, frozenBefore, () -> keeper(views).claimed(head));
            SpanKeeper frozen = keeper(freezing.database());
            long third = head / 3;
            frozen.claimed(-1);
            for (long first = 0; first <= head && !freezing.hasWoken(); first += third) {
                long last = Math.min(first + third - 1, head);
                frozen.completed(batch(first, last, records));
            }
            woke = freezing.hasWoken();
            assertKeptOn("frozen before use %d".formatted(frozenBefore), kept);
            frozenBefore += STRIDE;
        } while (woke);
        System.out.println("frozen before up to " + frozenBefore + " uses");
        assertThat(frozenBefore).isGreaterThan(6);
    }

    /** Who keeps them since may have taken away what is written here. */
    @Test
    void what_another_process_has_come_to_meanwhile_is_written_by_no_other() {
        awaitSpans();
        MongoDatabase views = service.log().views();
        List<Document> before = documents(views);
        KeptSpans behind = new KeptSpans(
                registers(),
                Definitions.of(registers()),
                service.bean(Cases.class),
                views,
                CountSnapshots.FEWEST_EVENTS,
                Duration.ZERO,
                () -> {});
        views.getCollection(spans(views))
                .deleteOne(Filters.eq("_id", before.get(0).get("_id")));

        assertThatThrownBy(() -> behind.writing().again(-1, service.log().head(), read -> {}))
                .hasMessageContaining("progress of spans");

        assertThat(documents(views)).isEqualTo(before.subList(1, before.size()));
        behind.close();
        views.getCollection(spans(views)).insertOne(before.get(0));
    }

    /** What one of them still knows of a case is not what the other has written since. */
    @Test
    void kept_by_two_processes_in_turn_they_end_the_same() {
        awaitSpans();
        MongoDatabase views = service.log().views();
        List<Document> spans = documents(views);
        long head = service.log().head();
        List<ViewDocument<RegisteredCase>> records = records(views);
        dropSpans(views);
        SpanKeeper keeping = keeper(views);
        SpanKeeper waiting = keeper(views);
        keeping.claimed(-1);
        long part = head / 12;

        for (long first = 0; first <= head; first += part) {
            if (random.nextBoolean()) {
                SpanKeeper other = waiting;
                waiting = keeping;
                keeping = other;
                waiting.completedElsewhere(first - 1);
                keeping.claimed(first - 1);
            }
            long last = Math.min(first + part - 1, head);
            keeping.completed(batch(first, last, records));
        }

        assertThat(keeping.standsStill()).isEmpty();
        assertThat(documents(views)).isEqualTo(spans).isNotEmpty();
    }

    /** Who wrote them was cut off before its token moved, or is frozen; they may be of the next batches, too. */
    @Test
    void records_that_an_attempt_before_had_written_are_read() {
        awaitSpans();
        MongoDatabase views = service.log().views();
        List<Document> spans = documents(views);
        long head = service.log().head();
        List<ViewDocument<RegisteredCase>> records = records(views);
        dropSpans(views);
        SpanKeeper keeper = keeper(views);
        keeper.claimed(-1);
        long third = head / 3;

        for (long first = 0; first <= head; first += third) {
            long last = Math.min(first + third - 1, head);
            keeper.completed(new CompletedBatch<>(first, last, Instant.EPOCH, records, true));
        }

        assertThat(keeper.standsStill()).isEmpty();
        assertThat(documents(views)).isEqualTo(spans);
    }

    @Test
    void snapshots_of_counts_are_made_on_the_way_and_anew_with_the_cells() {
        KeptByService kept = kept();
        MongoDatabase views = service.log().views();
        long head = service.log().head();
        List<ViewDocument<RegisteredCase>> records = records(views);
        long part = head / 12;
        for (int made = 0; made < 2; made++) {
            dropSpans(views);
            try (SpanKeeper keeper = keeper(views, 64, Long.MAX_VALUE, Duration.ofHours(1))) {
                keeper.claimed(-1);
                keeper.completed(batch(0, 0, records)); // counts nothing
                for (long first = 1; first <= head; first += part) {
                    keeper.completed(batch(first, Math.min(first + part - 1, head), records));
                }
                await().atMost(Duration.ofSeconds(30)).until(() -> lastSnapshot(views) > head / 2);
                assertThat(keeper.standsStill()).isEmpty();
            }
            CountSnapshots snapshots = new CountSnapshots(
                    views, collection("counted_", views), new CountPages(views, collection("cells_", views)), 64);
            assertThat(snapshots.difference(head, kept.newest)).isEmpty();
            views.getCollection(collection("counted_", views)) // as of cells that were wrong
                    .updateMany(Filters.exists("centres", true), Updates.set("centres", new Binary(new byte[0])));
            assertThat(snapshots.difference(head, kept.newest)).isNotEmpty();
        }
        views.getCollection(collection("counted_", views)).drop();
    }

    private static long lastSnapshot(MongoDatabase views) {
        return views.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> name.startsWith("counted_"))
                .flatMap(name -> views
                        .getCollection(name)
                        .find(Filters.and(Filters.exists("centres", false), Filters.exists("by", false)))
                        .into(new ArrayList<>())
                        .stream())
                .mapToLong(whole -> whole.getLong("_id") >> 11)
                .max()
                .orElse(0);
    }

    /** As of another version, which has spans of its own. */
    @Test
    void made_beside_records_that_another_process_keeps_they_are_the_same_and_follow() {
        KeptByService kept = kept();
        MongoDatabase views = service.log().views();
        long head = service.log().head();
        dropSpans(views);
        try (SpanKeeper beside = keeper(views, Long.MAX_VALUE, Duration.ofMillis(20))) {
            for (long reached = head / 3; reached <= head; reached += head / 3) {
                awaitFollowing(beside, Math.min(reached, head));
            }
            awaitFollowing(beside, head);

            assertThat(beside.counts().newest().difference(kept.newest)).isEmpty();
        }
        assertKeptOn("beside", kept);
    }

    /** On a log that grows, whoever looks finds the maker behind by a batch. */
    @Test
    void it_goes_over_to_spans_made_anew_whose_maker_is_behind_for_a_moment() {
        MongoDatabase views = service.log().views();
        long head = service.log().head();
        awaitSpans();
        List<RegisterDefinition<?>> one = registers().subList(0, 1); // the service keeps spans of all of them
        Cases cases = service.bean(Cases.class);
        ViewGenerations generations = new ViewGenerations(views);
        String first = SpanMaking.first(one);
        long generation = generations.begin(first);
        try (SpanMaking making = new SpanMaking(one, cases, generation, views)) {
            making.start();
            await().atMost(Duration.ofSeconds(30)).until(() -> making.position() == head);
        }
        SpanProgress made = new SpanProgress(views, Definitions.of(one).ofGeneration(generation));
        try (SpanKeeper keeper = new SpanKeeper(one, cases, views, generations, () -> head, position -> {})) {
            keeper.claimed(head);
            generations.answerFrom(first, generation);
            generations.lookFor(List.of());
            made.moved(head, head - 1);

            keeper.again();

            assertThat(generations.isTaken(first, generation))
                    .as("from one that has been stopped")
                    .isFalse();

            long begun = System.nanoTime();
            keeper.again();
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as("nobody is waited for who has not moved since")
                    .isLessThan(Duration.ofSeconds(1));

            made.moved(head - 1, head - 2);
            CompletableFuture<Void> makerGoesOn = CompletableFuture.runAsync(() -> {
                Pause.of(Duration.ofMillis(300));
                made.moved(head - 2, head);
            });
            keeper.again();

            assertThat(generations.isTaken(first, generation)).isTrue();
            assertThat(keeper.position()).isEqualTo(head);
            makerGoesOn.join();
        }
        dropSpans(views, Definitions.of(one).digest());
    }

    @Test
    void where_records_are_made_anew_as_well_spans_wait_and_are_made_of_all_of_them() {
        KeptByService kept = kept();
        MongoDatabase views = service.log().views();
        long head = service.log().head();
        List<ViewDocument<RegisteredCase>> records = records(views);
        dropSpans(views);
        try (SpanKeeper making = waiting(views);
                SpanKeeper following = waiting(views)) {
            making.claimed(-1);
            for (long reached = head / 4; reached < head - NEAR; reached += head / 4) {
                making.completed(batch(making.position() + 1, reached, records));
                following.completedElsewhere(reached);
                making.again();
            }
            assertThat(List.of(making.position(), following.position())).containsOnly(-1L);
            assertThat(views.listCollectionNames().into(new ArrayList<>()))
                    .as("nothing is written")
                    .noneMatch(name -> name.startsWith("spans_") || name.startsWith("cells_"));

            making.completed(batch(head - NEAR + 1, head, records));
            await().atMost(Duration.ofSeconds(30)).until(() -> making.position() == head);

            assertThat(making.standsStill()).isEmpty();
            assertThat(views.getCollection(spans(views)).listIndexes()).hasSize(SpanCollection.INDEXES.size() + 1);
        }
        assertKeptOn("made of all", kept);
    }

    private SpanKeeper waiting(MongoDatabase views) {
        return keeper(views, service.log()::head, CountSnapshots.FEWEST_EVENTS, NEAR, Duration.ZERO);
    }

    @Test
    void who_keeps_records_that_are_far_ahead_does_not_wait_for_spans() {
        KeptByService kept = kept();
        MongoDatabase views = service.log().views();
        long head = service.log().head();
        List<ViewDocument<RegisteredCase>> records = records(views);
        dropSpans(views);
        long part = head / 12;
        try (SpanKeeper keeper = keeper(views, 3 * part, Duration.ofHours(1))) {
            keeper.claimed(head / 2);
            for (long first = head / 2 + 1; first <= head; first += part) {
                long last = Math.min(first + part - 1, head);
                keeper.completed(batch(first, last, records));
            }
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                keeper.again();
                assertThat(keeper.position()).isEqualTo(head);
            });

            assertThat(keeper.standsStill()).isEmpty();
            assertThat(keeper.counts().newest().difference(kept.newest)).isEmpty();
        }
        assertKeptOn("far behind", kept);
    }

    @Test
    void taken_over_while_they_are_made_beside_they_are_the_same() {
        KeptByService kept = kept();
        MongoDatabase views = service.log().views();
        long head = service.log().head();
        for (int tries = Tries.of(2, 5); tries > 0; tries--) {
            dropSpans(views);
            try (SpanKeeper keeper = keeper(views, Long.MAX_VALUE, Duration.ofMillis(0))) {
                keeper.completedElsewhere(head);
                keeper.completedElsewhere(head);
                Pause.of(Duration.ofMillis(random.nextInt(150)));
                keeper.claimed(head);

                assertThat(keeper.position()).isEqualTo(head);
                assertThat(keeper.standsStill()).isEmpty();
            }
            assertKeptOn("taken over", kept);
        }
    }

    /** As records do that another process keeps meanwhile: it is met again where it stands then. */
    @Test
    void a_record_that_moves_while_all_are_read_counts_once() {
        KeptByService kept = kept();
        MongoDatabase views = service.log().views();
        long head = service.log().head();
        for (int before = 1; before < 10; before += Tries.of(4, 1)) {
            dropSpans(views);
            FreezingDatabase freezing = new FreezingDatabase(views, before, () -> move(views, head));
            try (SpanKeeper keeper = keeper(freezing.database())) {
                keeper.claimed(head);
            }
            move(views, -head);
            assertThat(freezing.hasWoken()).isTrue();
            assertKeptOn("moved before use " + before, kept);
        }
    }

    private static void move(MongoDatabase views, long by) {
        new Cases().collection(views).updateMany(new Document(), Updates.inc(Documents.POSITION, by));
    }

    /** As it is where all is far behind. */
    @Test
    void killed_between_any_two_writes_beside_they_end_the_same() {
        killBetweenAnyTwoWrites(0);
    }

    /** The process lives on: nothing may be counted as made whose writing failed. */
    @Test
    void where_one_write_fails_beside_they_end_the_same() {
        KeptByService kept = kept();
        MongoDatabase views = service.log().views();
        long head = service.log().head();
        int failing = 0;
        OneFailingWrite fails;
        do {
            dropSpans(views);
            fails = new OneFailingWrite(views, failing);
            try (SpanKeeper keeper = keeper(fails.database(), 0, Duration.ZERO)) {
                keeper.claimed(head);
                awaitIdle(keeper);
            }
            assertKeptOn("write %d failed".formatted(failing++), kept);
        } while (fails.hasFailed());
        assertThat(failing).isGreaterThan(3);
    }

    /** @param near beyond which they are made beside the records */
    private void killBetweenAnyTwoWrites(long near) {
        KeptByService kept = kept();
        MongoDatabase views = service.log().views();
        long head = service.log().head();
        int killedAfter = random.nextInt(STRIDE);
        boolean died;
        do {
            dropSpans(views);
            DyingDatabase dying = new DyingDatabase(views, killedAfter);
            try (SpanKeeper killed = keeper(dying.database(), near, Duration.ZERO)) {
                for (long reached = head / 3; reached <= head && !dying.isDead(); reached += head / 3) {
                    killed.claimed(reached);
                    awaitIdle(killed);
                }
            }
            died = dying.isDead();
            assertKeptOn("killed after %d writes".formatted(killedAfter), kept);
            killedAfter += STRIDE;
        } while (died);
        System.out.println("killed after up to " + killedAfter + " writes");
        assertThat(killedAfter).isGreaterThan(6);
    }

    private static CompletedBatch<RegisteredCase> batch(
            long first, long last, List<ViewDocument<RegisteredCase>> records) {
        return new CompletedBatch<>(first, last, Instant.EPOCH, until(last, records), false);
    }

    private static void awaitFollowing(SpanKeeper beside, long reached) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> {
                    beside.completedElsewhere(reached);
                    assertThat(beside.position()).isEqualTo(reached);
                });
    }

    private static void awaitIdle(SpanKeeper keeper) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> !keeper.state().contains("made from"));
    }

    /** Whoever keeps them next ends with these spans and these counts, in memory and stored. */
    private void assertKeptOn(String when, KeptByService kept) {
        MongoDatabase views = service.log().views();
        long head = service.log().head();
        int[] days = lastHundredDays(head);
        SpanKeeper next = keeper(views);
        next.claimed(head);

        assertThat(documents(views)).as(when).isEqualTo(kept.spans);
        assertThat(List.of(
                        counts(next.counts().newest(), days),
                        counts(next.counts().knownAt(head, MEASURE), days)))
                .as(when)
                .containsOnly(counts(kept.newest, days));
        assertThat(next.counts().newest().difference(kept.newest)).as(when).isEmpty();
        assertThat(crossed(views).difference(kept.crossed)).as(when).isEmpty();
    }

    /** By the service itself, which nothing happened to. */
    private KeptByService kept() {
        awaitSpans();
        MongoDatabase views = service.log().views();
        return new KeptByService(
                documents(views), service.bean(SpanKeeper.class).counts().newest(), crossed(views));
    }

    private record KeptByService(List<Document> spans, Counts newest, CellSums crossed) {}

    private List<ViewDocument<RegisteredCase>> records(MongoDatabase views) {
        List<ViewDocument<RegisteredCase>> all = new ArrayList<>();
        Cases cases = service.bean(Cases.class);
        cases.collection(views).find().forEach(document -> all.add(Documents.read(cases, document)));
        return all;
    }

    /** As they were when the last of these events had been folded into them. */
    private static List<ViewDocument<RegisteredCase>> until(long last, List<ViewDocument<RegisteredCase>> records) {
        return records.stream()
                .map(record -> new ViewDocument<>(
                        record.id(),
                        Math.min(record.position(), last),
                        new RegisteredCase(
                                record.value().record().until(last),
                                record.value().summary(),
                                record.value().begun(),
                                List.of())))
                .filter(record -> !record.value().record().all().isEmpty())
                .toList();
    }

    private int[] lastHundredDays(long position) {
        return IntStream.range(0, 100)
                .map(back ->
                        (int) service.log().lastDayAt(position).minusDays(back).toEpochDay())
                .toArray();
    }

    private static void dropSpans(MongoDatabase views) {
        for (String name : views.listCollectionNames()) {
            if (name.startsWith("spans_") || name.startsWith("cells_") || name.equals("progress")) {
                views.getCollection(name).drop();
            }
        }
    }

    private static void dropSpans(MongoDatabase views, String digest) {
        for (String name : views.listCollectionNames()) {
            if (name.contains(digest)) {
                views.getCollection(name).drop();
            }
        }
    }

    private SpanKeeper keeper(MongoDatabase database) {
        return keeper(database, Long.MAX_VALUE, Duration.ofHours(1));
    }

    private SpanKeeper keeper(MongoDatabase database, long near, Duration patience) {
        return keeper(database, CountSnapshots.FEWEST_EVENTS, near, patience);
    }

    private SpanKeeper keeper(MongoDatabase database, long betweenSnapshots, long near, Duration patience) {
        return keeper(database, NO_WAITING, betweenSnapshots, near, patience);
    }

    private SpanKeeper keeper(
            MongoDatabase database, LongSupplier head, long betweenSnapshots, long near, Duration patience) {
        return new SpanKeeper(
                registers(),
                service.bean(Cases.class),
                database,
                head,
                position -> {},
                betweenSnapshots,
                near,
                patience);
    }

    private List<RegisterDefinition<?>> registers() {
        List<RegisterDefinition<?>> registers = new ArrayList<>();
        service.beans(RegisterDefinition.class).forEach(registers::add);
        return registers;
    }

    private static List<Integer> counts(Counts counts, int... days) {
        return IntStream.of(counts.on(MEASURE, centre -> true, days).counts())
                .boxed()
                .toList();
    }

    private void awaitSpans() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> service.bean(SpanKeeper.class).position()
                        >= service.log().head());
    }

    private static List<Document> documents(MongoDatabase views) {
        List<Document> all = new ArrayList<>();
        views.getCollection(spans(views))
                .find(Filters.exists("kind")) // others only keep an id from being taken
                .sort(new Document("_id", 1))
                .into(all);
        return all;
    }

    private CellSums crossed(MongoDatabase views) {
        return CellSums.at(service.log().head(), new CountPages(views, collection("cells_", views)));
    }

    private static String spans(MongoDatabase views) {
        return collection("spans_", views);
    }

    private static String collection(String name, MongoDatabase views) {
        return views.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(one -> one.startsWith(name))
                .findFirst()
                .orElse(name + "none");
    }
}
