package org.caseledger.query.counts;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/**
 * Counts as they were known after so many events, so that whoever wants those of a position need not add up all cells from the first on: a collection whose
 * name begins with {@value #NAME}, {@code {_id: events << 11 | measure, centres}}, and {@code {_id: events << 11}} once all measures are written, with {@code by} before. They are a function of the
 * pages of cells before them, so that two processes that write at once write the same. There are sixteen in each doubling of the log, and one after the
 * last few events, which goes when the next is there: a start adds up what came since, however long the log.
 */
public final class CountSnapshots {
    public static final String NAME = "counted";

    /** Cells of so many events are added up in some hundredths of a second. */
    public static final long FEWEST_EVENTS = 1L << 15;

    private static final int IN_A_DOUBLING = 16;
    private static final String CENTRES = "centres";
    /** Whose writing of the measures is not over. */
    private static final String BY = "by";

    private static final Bson WRITTEN = Filters.exists(BY, false);

    private final MongoCollection<Document> snapshots;
    private final CountPages pages;
    private final long fewest;

    /**
     * @param collection one for each set of measures
     * @param fewest events between two of them, a power of two
     */
    public CountSnapshots(MongoDatabase database, String collection, CountPages pages, long fewest) {
        this.snapshots = database.getCollection(collection);
        this.pages = pages;
        this.fewest = fewest;
    }

    /** Counts of some measures as known at a position, from the nearest that are there: a snapshot, or these. */
    public Counts at(long position, Counts others, IntPredicate measures) {
        long events = nearest(position);
        Counts counts = isNearer(others.position(), events, position) ? others.copy(measures) : read(events, measures);
        counts.moveTo(position, pages, measures);
        return counts;
    }

    /**
     * The same of some days, of which alone anything is kept meanwhile.
     *
     * @param others of these measures, centres and days
     * @param days that ascend
     */
    public Counts.ByCentre at(
            long position, Counts.ByCentre others, int[] measures, Predicate<String> centres, int... days) {
        long events = nearest(position);
        Counts.ByCentre known = isNearer(others.position(), events, position)
                ? others
                : read(events, measure -> IntStream.of(measures).anyMatch(wanted -> wanted == measure))
                        .byCentre(measures, centres, days);
        return CountedDays.at(position, known, pages, measures, centres, days);
    }

    /** Events whose cells are read for counts of a position from those of another, or from what is nearer. */
    public long eventsBetween(long other, long position) {
        return Math.min(Math.abs(other - position), Math.abs(position - (nearest(position) - 1)));
    }

    private static boolean isNearer(long other, long events, long position) {
        return Math.abs(other - position) <= Math.abs(position - (events - 1));
    }

    /** Makes those that are due at a position and are not there. */
    void make(long position) {
        long due = wholeFew(position + 1);
        long there = there(due).stream().reduce(0L, Math::max);
        if (there == due) {
            return;
        }
        Counts counts = read(there, measure -> true);
        for (long next = next(there); next < due; next = next(next)) {
            write(next, counts);
        }
        write(due, counts);
        clearBetween(last(last(there) - 1), due);
    }

    /** Whether one is due at a position that is not due at an earlier one. */
    boolean isDueBetween(long earlier, long position) {
        return wholeFew(position + 1) > wholeFew(earlier + 1);
    }

    /** Takes away the newest ones of before, also what a crash left of one. */
    private void clearBetween(long first, long last) {
        for (long from = first; from < last; from = next(from)) {
            long to = Math.min(next(from), last);
            List<Long> whole = new ArrayList<>();
            for (long events = from + fewest; events < to; events += fewest) {
                whole.add(id(events, 0));
            }
            if (!whole.isEmpty()) {
                snapshots.deleteMany(Filters.in("_id", whole)); // first, so that nobody takes a part for the whole
                snapshots.deleteMany(
                        Filters.and(Filters.gt("_id", id(from, CountCell.LAST_MEASURE)), Filters.lt("_id", id(to, 0))));
            }
        }
    }

    /** Those that are there say what cells said that are made anew now. */
    public void clear() {
        snapshots.deleteMany(Filters.exists(CENTRES, false)); // first, so that nobody takes a part for the whole
        snapshots.deleteMany(Filters.empty());
    }

    /** Where cells do not add up to these counts of a position, or those before a snapshot to it. */
    public Optional<String> difference(long position, Counts expected) {
        Counts counts = Counts.none();
        for (long events : there(position + 1)) {
            counts.moveTo(events - 1, pages, measure -> true);
            Optional<String> difference = read(events, measure -> true).difference(counts);
            if (difference.isPresent() && isThere(events)) { // one that keeps them may have taken it away meanwhile
                return difference.map(what -> "in the snapshot after %d events %s".formatted(events, what));
            }
        }
        counts.moveTo(position, pages, measure -> true);
        return expected.difference(counts);
    }

    /** Of how many events the one is that is nearest to a position; none of no events. */
    private long nearest(long position) {
        long before = last(position + 1);
        return there(next(before)).stream()
                .reduce(0L, (one, other) -> isNearer(other - 1, one, position) ? other : one);
    }

    /** Those of no more than so many events, newest ones among them. */
    private List<Long> there(long most) {
        List<Long> ids = new ArrayList<>();
        long newest = wholeFew(most);
        for (long events = newest; events > last(newest - 1); events -= fewest) {
            ids.add(id(events, 0));
        }
        for (long events = last(newest - 1); events > 0; events = last(events - 1)) {
            ids.add(id(events, 0));
        }
        List<Long> there = new ArrayList<>();
        snapshots
                .find(Filters.and(Filters.in("_id", ids), WRITTEN))
                .forEach(found -> there.add(found.getLong("_id") >>> CountCell.MEASURE));
        there.sort(Long::compare);
        return there;
    }

    private boolean isThere(long events) {
        return events == 0
                || snapshots
                                .find(Filters.and(Filters.eq("_id", id(events, 0)), WRITTEN))
                                .first()
                        != null;
    }

    private Counts read(long events, IntPredicate measures) {
        if (events == 0) {
            return Counts.none();
        }
        List<Long> ids = IntStream.rangeClosed(1, CountCell.LAST_MEASURE)
                .filter(measures)
                .mapToObj(measure -> id(events, measure))
                .toList();
        Map<Integer, Map<Integer, SettledDays>> byMeasure = new HashMap<>();
        for (Document stored : snapshots.find(Filters.in("_id", ids))) {
            int measure = (int) (stored.getLong("_id") & CountCell.LAST_MEASURE);
            byMeasure.put(measure, unpacked(stored.get(CENTRES, Binary.class)));
        }
        return isThere(events) ? Counts.of(events - 1, byMeasure) : Counts.none(); // they are made anew meanwhile
    }

    /** Whoever was frozen meanwhile, and wakes after another process has gone on and taken this one away, finishes nothing. */
    private void write(long events, Counts counts) {
        counts.moveTo(events - 1, pages, measure -> true);
        String by = UUID.randomUUID().toString();
        List<WriteModel<Document>> writes = new ArrayList<>();
        writes.add(put(new Document("_id", id(events, 0)).append(BY, by)));
        counts.forEachSettled((measure, byCentre) ->
                writes.add(put(new Document("_id", id(events, measure)).append(CENTRES, packed(byCentre)))));
        snapshots.bulkWrite(writes);
        snapshots.updateOne(Filters.and(Filters.eq("_id", id(events, 0)), Filters.eq(BY, by)), Updates.unset(BY));
    }

    private static WriteModel<Document> put(Document document) {
        return new ReplaceOneModel<>(
                Filters.eq("_id", document.getLong("_id")), document, new ReplaceOptions().upsert(true));
    }

    private static Binary packed(Map<Integer, SettledDays> byCentre) {
        ByteBuffer all = ByteBuffer.allocate(byCentre.values().stream()
                .mapToInt(days -> 2 * Integer.BYTES + days.bytes())
                .sum());
        byCentre.forEach((centre, days) -> {
            all.putInt(centre);
            days.write(all);
        });
        return new Binary(all.array());
    }

    private static Map<Integer, SettledDays> unpacked(Binary packed) {
        Map<Integer, SettledDays> byCentre = new TreeMap<>();
        ByteBuffer all = ByteBuffer.wrap(packed.getData());
        while (all.hasRemaining()) {
            byCentre.put(all.getInt(), SettledDays.read(all));
        }
        return byCentre;
    }

    private static long id(long events, int measure) {
        return events << CountCell.MEASURE | measure;
    }

    /** The last number of events, up to one, after which there is the newest one. */
    private long wholeFew(long events) {
        return events - events % fewest;
    }

    /** The last number of events, up to one, after which there is one for ever; 0 if there is none. */
    private long last(long events) {
        return events < fewest ? 0 : events - events % between(events);
    }

    private long next(long events) {
        return events == 0 ? fewest : events + between(events);
    }

    private long between(long events) {
        return Math.max(fewest, Long.highestOneBit(events) / IN_A_DOUBLING);
    }
}
