package org.caseledger.query.counts;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.caseledger.query.projection.Documents;
import org.jspecify.annotations.Nullable;

/**
 * A collection whose name begins with {@value #NAME}: {@code {_id: measure << 48 | position / 512, position, cells}}, each page a pure function of the events
 * up to its position; cells without codes have one page together, of measure 0. A page takes no cell twice: what is not past its position it has.
 */
public final class CountPages {
    public static final String NAME = "cells";

    private static final String CELLS = "cells";

    /** Some ten kilobytes each. */
    private static final int WRITTEN_AT_ONCE = 64;

    private final MongoCollection<Document> pages;

    /** @param collection one for each set of measures */
    public CountPages(MongoDatabase database, String collection) {
        this.pages = database.getCollection(collection);
    }

    /** Writes what the events up to a position changed. Fails where another process wrote one of these pages meanwhile. */
    public void append(CountCells cells, long upTo) {
        cells.forSomePages(WRITTEN_AT_ONCE, some -> append(some, cells, upTo));
    }

    private void append(List<Long> numbers, CountCells cells, long upTo) {
        Map<Long, Document> stored = new HashMap<>();
        pages.find(Filters.in("_id", numbers)).forEach(page -> stored.put(page.getLong("_id"), page));
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (long page : numbers) {
            Document before = stored.get(page);
            long has = before == null ? -1 : before.getLong(Documents.POSITION);
            long[] more = cells.of(page, packed -> CountCell.position(page, packed) > has);
            if (more.length > 0) {
                long position = Math.min(upTo, CountCell.lastPosition(page));
                Document after = new Document("_id", page)
                        .append(Documents.POSITION, position)
                        .append(CELLS, with(before, more));
                writes.add(
                        before == null
                                ? new InsertOneModel<>(after)
                                : new ReplaceOneModel<>(
                                        Filters.and(Filters.eq("_id", page), Filters.eq(Documents.POSITION, has)),
                                        after));
            }
        }
        if (!writes.isEmpty()) {
            BulkWriteResult written = pages.bulkWrite(writes);
            if (written.getInsertedCount() + written.getMatchedCount() < writes.size()) {
                throw new IllegalStateException("another process wrote pages of cells up to " + upTo);
            }
        }
    }

    /** Each cell without codes of an event after one position, up to another. */
    public void forEach(long after, long upTo, Reader reader) {
        read(
                CountCell.page(0, after + 1),
                CountCell.page(0, upTo),
                after,
                upTo,
                (page, packed, codes) -> reader.read(
                        CountCell.position(page, packed),
                        CountCell.measure(packed),
                        CountCell.centreNumber(packed),
                        CountCell.day(packed),
                        CountCell.n(packed)));
    }

    /** Each cell with codes of a measure and an event after one position, up to another; only pages of these are read. */
    public void forEachCrossed(int measure, long after, long upTo, CrossedReader reader) {
        read(
                CountCell.page(measure, after + 1),
                CountCell.page(measure, upTo),
                after,
                upTo,
                (page, packed, codes) ->
                        reader.read(CountCell.centreNumber(packed), CountCell.day(packed), CountCell.n(packed), codes));
    }

    /** Each cell of an event up to a position, with codes or without. */
    void forEachCell(long upTo, CellReader reader) {
        read(CountCell.page(0, 0), CountCell.page(CountCell.LAST_MEASURE, upTo), -1, upTo, reader);
    }

    private void read(long first, long last, long after, long upTo, CellReader reader) {
        for (Document page : pages.find(Filters.and(Filters.gte("_id", first), Filters.lte("_id", last)))
                .sort(Sorts.ascending("_id"))) {
            long number = page.getLong("_id");
            boolean isCrossed = CountCell.isCrossed(number);
            ByteBuffer cells = ByteBuffer.wrap(page.get(CELLS, Binary.class).getData());
            while (cells.hasRemaining()) {
                long packed = cells.getLong();
                long codes = isCrossed ? cells.getLong() : 0;
                long position = CountCell.position(number, packed);
                if (position > after && position <= upTo) {
                    reader.read(number, packed, codes);
                }
            }
        }
    }

    private static Binary with(@Nullable Document before, long... more) {
        byte[] had =
                before == null ? new byte[0] : before.get(CELLS, Binary.class).getData();
        ByteBuffer all = ByteBuffer.allocate(had.length + more.length * CountCell.BYTES);
        all.put(had);
        for (long packed : more) {
            all.putLong(packed);
        }
        return new Binary(all.array());
    }

    /** Takes a cell without making an object of it: a sum over all of them reads hundreds of thousands. */
    @FunctionalInterface
    public interface Reader {
        void read(long position, int measure, int centre, int day, int n);
    }

    /** The same of cells with codes. */
    @FunctionalInterface
    public interface CrossedReader {
        void read(int centre, int day, int n, long codes);
    }
}
