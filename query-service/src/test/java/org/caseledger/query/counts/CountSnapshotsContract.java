package org.caseledger.query.counts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.caseledger.local.testing.DyingDatabase;
import org.caseledger.local.testing.FreezingDatabase;
import org.caseledger.local.testing.Tries;
import org.caseledger.local.testing.turns.Turn;
import org.caseledger.query.testing.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Counts are the same from whatever snapshot they are added up, and from none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CountSnapshotsContract {
    private static final List<String> CENTRES = List.of("BR-PAT-01", "BR-GAY-02", "BR-NAL-01");
    private static final int MEASURES = 5;
    private static final int FIRST_DAY = 20_000;
    private static final int DAYS = 400;
    private static final long HEAD = 700;
    private static final long FEWEST = 16;
    /** Each so manieth place of a kill is tried, from one that the seed draws; every place with {@code --full}. */
    private static final int STRIDE = Tries.of(5, 1);

    private static final IntPredicate ALL = measure -> true;

    private final Random random = Tries.seeded("count snapshots");

    @SuppressWarnings("NullAway.Init") // opened before all tests
    private TestStore store;

    @SuppressWarnings("NullAway.Init") // the same
    private MongoClient client;

    @SuppressWarnings("NullAway.Init") // the same
    private CountPages pages;

    @SuppressWarnings("NullAway.Init") // made before each test
    private CountSnapshots snapshots;

    protected abstract TestStore store();

    @BeforeAll
    void writeCells() {
        store = store();
        client = MongoClients.create(store.uri());
        pages = new CountPages(database(), CountPages.NAME);
        for (long position = 0; position <= HEAD; position++) {
            CountCells cells = new CountCells();
            for (int i = random.nextInt(4); i > 0; i--) {
                cells.addAll(List.of(cell(position)));
            }
            pages.append(cells, position);
        }
    }

    @AfterAll
    void close() {
        client.close();
        store.close();
    }

    @BeforeEach
    void make() {
        snapshots = snapshots(database());
        snapshots.clear();
        snapshots.make(HEAD);
    }

    @Test
    void there_are_sixteen_in_each_doubling_but_no_two_nearer_than_the_fewest_events_and_the_newest() {
        List<Long> expected = new ArrayList<>();
        for (long events = 16; events <= 512; events += 16) {
            expected.add(events);
        }
        for (long events = 544; events <= HEAD; events += 32) {
            expected.add(events);
        }
        expected.add(688L);

        assertThat(made()).isEqualTo(expected);
    }

    @Test
    void a_start_adds_up_no_more_than_the_fewest_events_however_long_the_log() {
        snapshots.clear();
        for (long head = 0; head < HEAD; head += 1 + random.nextLong(STRIDE)) {
            snapshots.make(head);
            assertThat(snapshots.eventsBetween(-1, head)).as("to %d", head).isLessThan(FEWEST);
        }
    }

    @Test
    void killed_while_the_newest_one_takes_the_place_of_that_before_none_is_left_in_part() {
        List<Document> all = stored();
        for (long before : List.of(HEAD - FEWEST, HEAD - 2 * FEWEST)) {
            DyingDatabase dying;
            int writes = random.nextInt(STRIDE);
            do {
                snapshots.clear();
                snapshots.make(before);
                dying = new DyingDatabase(database(), writes);
                try {
                    snapshots(dying.database()).make(HEAD);
                } catch (IllegalStateException killed) {
                    assertThat(killed).hasMessage("killed");
                }
                String which = "from %d, killed after %d writes".formatted(before, writes);
                assertThat(snapshots.difference(HEAD, fromTheFirst(HEAD, ALL)))
                        .as(which)
                        .isEmpty();
                snapshots.make(HEAD);
                snapshots.make(HEAD + FEWEST);
                snapshots.make(HEAD + 2 * FEWEST);
                assertThat(stored().stream()
                                .filter(one -> one.getLong("_id") >> 11 < 704)
                                .toList())
                        .as(which)
                        .isEqualTo(all.stream()
                                .filter(one -> one.getLong("_id") >> 11 < 688)
                                .toList());
                writes += STRIDE;
            } while (dying.isDead());
            assertThat(writes).isGreaterThan(3);
        }
    }

    @Test
    void frozen_before_any_use_while_another_makes_the_next_ones_it_leaves_none_in_part() {
        int frozenBefore = random.nextInt(STRIDE);
        FreezingDatabase freezing;
        do {
            snapshots.clear();
            snapshots.make(HEAD - FEWEST);
            freezing = new FreezingDatabase(database(), frozenBefore, () -> {
                snapshots.make(HEAD);
                snapshots.make(HEAD + FEWEST);
            });
            snapshots(freezing.database()).make(HEAD);

            assertThat(snapshots.difference(HEAD, fromTheFirst(HEAD, ALL)))
                    .as("frozen before use %d", frozenBefore)
                    .isEmpty();
            frozenBefore++;
        } while (freezing.hasWoken());
        assertThat(frozenBefore).isGreaterThan(4);
    }

    /** As a process leaves it that is killed while it writes the measures. */
    @Test
    void one_whose_measures_are_not_all_there_yet_is_taken_by_nobody() {
        long newest = 688L << 11;
        collection().updateOne(Filters.eq("_id", newest), Updates.set("by", "somebody"));
        collection().deleteMany(Filters.gt("_id", newest + 1));

        assertThat(snapshots.at(HEAD, Counts.none(), ALL).difference(fromTheFirst(HEAD, ALL)))
                .isEmpty();
        assertThat(snapshots.difference(HEAD, fromTheFirst(HEAD, ALL))).isEmpty();
        snapshots.make(HEAD);
        assertThat(made()).contains(688L);
        assertThat(collection().countDocuments(Filters.exists("by"))).isZero();
    }

    @Test
    @Turn.First
    void one_that_is_taken_away_while_it_is_compared_does_not_differ() {
        Counts expected = fromTheFirst(HEAD, ALL);
        int before = 0;
        FreezingDatabase freezing;
        do {
            make();
            freezing = new FreezingDatabase(database(), before++, () -> snapshots.make(HEAD + FEWEST));

            assertThat(snapshots(freezing.database()).difference(HEAD, expected))
                    .as("before use %d", before)
                    .isEmpty();
        } while (freezing.hasWoken());
        assertThat(before).isGreaterThan(made().size());
    }

    @Test
    void nobody_reads_the_cells_of_more_than_half_of_the_events_between_two() {
        for (long position = 0; position < 688; position++) {
            long most = position < 16 ? 16 : position < 512 ? 8 : 16;
            assertThat(snapshots.eventsBetween(HEAD, position))
                    .as("to %d", position)
                    .isLessThanOrEqualTo(most);
        }
        assertThat(snapshots.eventsBetween(HEAD, HEAD - 3)).isEqualTo(3);
    }

    @Test
    void counts_of_any_position_are_the_same_from_any_other() {
        for (int i = 0; i < 200; i++) {
            long position = random.nextLong(HEAD + 2) - 1;
            long other = random.nextLong(HEAD + 2) - 1;
            int left = 1 + random.nextInt(MEASURES);
            IntPredicate measures = measure -> measure != left;
            int[] days = random.ints(4, FIRST_DAY, FIRST_DAY + DAYS).sorted().toArray();
            int[] asked = IntStream.rangeClosed(1, MEASURES).filter(measures).toArray();
            Counts expected = fromTheFirst(position, measures);

            Counts counts = snapshots.at(position, fromTheFirst(other, ALL), measures);
            Counts.ByCentre ofDays = snapshots.at(
                    position,
                    fromTheFirst(other, ALL).byCentre(asked, CENTRES::contains, days),
                    asked,
                    CENTRES::contains,
                    days);

            String which = "as known at %d, from %d".formatted(position, other);
            assertThat(counts.difference(expected)).as(which).isEmpty();
            assertThat(counts.position()).as(which).isEqualTo(position);
            assertThat(rows(ofDays, asked))
                    .as(which)
                    .isEqualTo(rows(expected.byCentre(asked, CENTRES::contains, days), asked));
        }
    }

    @Test
    void made_a_few_at_a_time_they_are_the_same() {
        List<Document> all = stored();
        snapshots.clear();

        for (long position = 0; position < HEAD; position += 1 + random.nextInt(150)) {
            snapshots.make(position);
        }
        snapshots.make(HEAD);

        assertThat(stored()).isEqualTo(all).isNotEmpty();
        assertThat(snapshots.difference(HEAD, fromTheFirst(HEAD, ALL))).isEmpty();
    }

    @Test
    void killed_between_any_two_writes_those_that_are_there_are_whole() {
        List<Document> all = stored();
        DyingDatabase dying;
        int writes = random.nextInt(STRIDE);
        do {
            snapshots.clear();
            dying = new DyingDatabase(database(), writes);
            try {
                snapshots(dying.database()).make(HEAD);
            } catch (IllegalStateException killed) {
                assertThat(killed).hasMessage("killed");
            }
            assertThat(snapshots.difference(HEAD, fromTheFirst(HEAD, ALL)))
                    .as("killed after %d writes", writes)
                    .isEmpty();
            writes += STRIDE;
        } while (dying.isDead());

        assertThat(writes).isGreaterThan(20);
        assertThat(stored()).isEqualTo(all);
    }

    @Test
    void one_that_is_not_what_its_cells_add_up_to_is_named() {
        Document one = Objects.requireNonNull(
                collection().find(Filters.exists("centres", true)).first());
        byte[] changed = one.get("centres", Binary.class).getData();
        changed[changed.length - 1] ^= 1;
        collection().updateOne(Filters.eq("_id", one.getLong("_id")), Updates.set("centres", new Binary(changed)));

        assertThat(snapshots.difference(HEAD, fromTheFirst(HEAD, ALL)))
                .hasValueSatisfying(why -> assertThat(why)
                        .startsWith("in the snapshot after %d events measure %d of BR-"
                                .formatted(one.getLong("_id") >> 11, one.getLong("_id") & 2047)));
    }

    private CountCell cell(long position) {
        int n = random.nextBoolean() ? 1 : -1;
        return new CountCell(
                position,
                1 + random.nextInt(MEASURES),
                CENTRES.get(random.nextInt(CENTRES.size())),
                FIRST_DAY + random.nextInt(DAYS),
                n);
    }

    private Counts fromTheFirst(long position, IntPredicate measures) {
        Counts counts = Counts.none();
        counts.moveTo(position, pages, measures);
        return counts;
    }

    /** Centres without a row on any of these days may be left out. */
    private static List<String> rows(Counts.ByCentre counts, int... measures) {
        List<String> rows = new ArrayList<>();
        for (int measure : measures) {
            Objects.requireNonNull(counts.byMeasure().get(measure)).forEach((centre, onDays) -> {
                if (IntStream.of(onDays).anyMatch(n -> n != 0)) {
                    rows.add("%d %s %s"
                            .formatted(
                                    measure,
                                    centre,
                                    IntStream.of(onDays).boxed().toList()));
                }
            });
        }
        rows.sort(String::compareTo);
        return rows;
    }

    private List<Long> made() {
        return stored().stream()
                .filter(one -> !one.containsKey("centres"))
                .map(one -> one.getLong("_id") >> 11)
                .toList();
    }

    private List<Document> stored() {
        return collection().find().sort(new Document("_id", 1)).into(new ArrayList<>());
    }

    private MongoCollection<Document> collection() {
        return database().getCollection(CountSnapshots.NAME);
    }

    private CountSnapshots snapshots(MongoDatabase in) {
        return new CountSnapshots(in, CountSnapshots.NAME, pages, FEWEST);
    }

    private MongoDatabase database() {
        return client.getDatabase(Objects.requireNonNull(new ConnectionString(store.uri()).getDatabase()));
    }
}
